import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { giveableAmong } from "../members/given-groups.ts";
import { type GroupRow, groupById } from "./store.ts";

/** Groups as the API shows them to the asker. */
export async function shownGroups<G extends GroupRow>(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  rows: readonly G[],
) {
  const ids = rows.map(({ id }) => id);
  const giveable = await giveableAmong(db, env, permit, ids);
  return rows.map((row) => ({ ...row, can: { give: giveable.has(row.id) } }));
}

/** A group as it stands after a change. */
export async function groupNow(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"groups.manage">,
  id: string,
) {
  const [group] = await shownGroups(tx, env, permit, [await groupById(tx, permit, id)]);
  if (!group) throw new Error("the group that was just changed is not there");
  return group;
}
