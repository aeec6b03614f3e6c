import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { membersByIds } from "./contacts-store.ts";
import { shownMember } from "./shown-member.ts";

/** Several members as the API shows them, by id. For who may see the team. */
export async function membersNow(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReturnType<typeof shownMember>>> {
  const rows = ids.length === 0 ? [] : await membersByIds(db, permit, ids);
  return new Map(rows.map((row) => [row.id, shownMember(env, permit, row)]));
}
