import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { membersById } from "./store.ts";
import { whyUntouchable } from "./touchable.ts";

/** Of these members, the ones whom the asker may change (R10): who is not there is none of them. */
export async function touchableAmong(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await membersById(db, permit, ids);
  return new Set(rows.filter((row) => whyUntouchable(env, permit, row) === null).map(({ id }) => id));
}
