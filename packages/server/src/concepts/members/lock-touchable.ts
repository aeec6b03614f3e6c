import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { lockMembers } from "./store.ts";
import { touchable } from "./touchable.ts";

/** Those of the ids that are of this team, for a change: none of them is the asker, or holds more than he does (R10). */
export async function lockTouchable(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  ids: readonly string[],
) {
  return (await lockMembers(tx, permit, ids)).map((row) => touchable(env, permit, row));
}
