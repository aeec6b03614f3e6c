import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Answers who of them was not in the group before. */
export async function enter(
  tx: Kysely<DB>,
  group: { readonly id: string },
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .insertInto("group_members")
    .values(people.map((person_id) => ({ group_id: group.id, person_id })))
    .onConflict((on) => on.doNothing())
    .returning("person_id")
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Takes a member out of a group, or off the list of those who will be put into it. false: he was in neither. */
export async function leave(
  tx: Kysely<DB>,
  group: { readonly id: string },
  member: { readonly id: string; readonly person_id: string | null },
): Promise<boolean> {
  const waiting = await tx
    .updateTable("members")
    .set({ invited_groups: sql`array_remove(invited_groups, ${group.id}::uuid)` })
    .where("id", "=", member.id)
    .where(sql<boolean>`${group.id}::uuid = any(invited_groups)`)
    .where("status", "=", "invited")
    .executeTakeFirst();
  const inside = await tx
    .deleteFrom("group_members")
    .where("group_id", "=", group.id)
    .where("person_id", "=", member.person_id)
    .executeTakeFirst();
  return waiting.numUpdatedRows + inside.numDeletedRows > 0n;
}
