import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"groups.manage">;

/** Those of the ids that are members of this team and have accepted; none of them leaves in the meantime. */
export async function acceptedAmong(tx: Kysely<DB>, permit: Managing, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("members")
    .select(["id", "person_id", "name"])
    .where("account_id", "=", permit.account.id)
    .where("status", "!=", "invited")
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .orderBy("id")
    .forShare()
    .execute();
  return rows.flatMap(({ id, person_id, name }) => (person_id ? [{ id, person: person_id, name }] : []));
}

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

/** For a change: whoever changes this member, too, waits. */
export function lockMember(tx: Kysely<DB>, permit: Managing, id: string) {
  return tx
    .selectFrom("members")
    .select(["id", "person_id", "name"])
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
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
