import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import type { Permit } from "./permit.ts";

/**
 * Says for the rest of the transaction on whose behalf it acts, so that the database writes down what is given over a link
 * (R12; migration 0009): a visitor gives over his link, and whoever has his own right from a visitor over that one's. All
 * others of the account's people act for themselves, and what they decide about is the account's own from then on.
 */
export async function markAct(
  tx: Kysely<DB>,
  { account, person, visit }: Pick<Permit, "account" | "person" | "visit">,
): Promise<void> {
  const link = visit
    ? sql`select id from links where manager_id = ${visit.via.id} and client_id = ${account.id} and status = 'active'`
    : sql`select g.link_id from grants g
            join members m on m.account_id = g.account_id and m.person_id = ${person.id}
           where g.account_id = ${account.id} and g.id not in (select id from dead_grants)
             and ((g.kind = 'role' and g.role_id = m.role_id) or (g.kind in ('member', 'timed') and g.member_id = m.id)
                  or (g.kind = 'key' and g.api_key_id = ${person.key?.id ?? null}::uuid))
           order by g.made_at, g.id
           limit 1`;
  await sql`
    with act as materialized (select (${link}) as link)
    select set_config('keyholder.link', coalesce(link::text, ''), true),
           set_config('keyholder.person', ${person.id}, true),
           set_config('keyholder.own', case when link is null and ${visit === null} then ${account.id} else '' end, true)
      from act`.execute(tx);
}
