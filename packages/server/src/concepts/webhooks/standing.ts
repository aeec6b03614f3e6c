import { sql } from "kysely";

/** Of a webhook `w`: no visitor chose its address, or the link that he came over still stands (R12). */
export const isLinked = sql<boolean>`(w.link_id is null or exists (
  select from links l where l.id = w.link_id and l.status = 'active' and (l.expires_at is null or l.expires_at > now())))`;

/** Of a webhook `w`: its account has the feature, and is not closed. */
export const isSwitchedOn = sql<boolean>`exists (
  select from accounts on_account
   where on_account.id = w.account_id and on_account.state <> 'closed' and not 'api' = any(on_account.features_off))`;
