import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { Caller } from "../audit/record.ts";
import { withdrawConsents } from "../consents/withdraw-consents.ts";
import { type Ended, endGrants } from "../grants/end-grants.ts";
import { forgetSharing } from "../shares/forget-sharing.ts";

/**
 * Called in the transaction in which links end, once they are written: what was declared for them is withdrawn, whom they
 * were shared with is forgotten, and what was given over them ends (R12). `by`: null where the time ran out.
 */
export async function endWhatHangsOn(
  tx: Kysely<DB>,
  env: Environment,
  links: readonly string[],
  by: { readonly permit: Permit; readonly caller: Caller } | null,
): Promise<Ended> {
  await withdrawConsents(tx, links, by);
  await forgetSharing(tx, links);
  return endGrants(tx, env, links);
}
