import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Those of the ids that are groups of this account. */
export async function groupsAmong(db: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  return db
    .selectFrom("groups")
    .select(["id", "name"])
    .where("account_id", "=", permit.account.id)
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .execute();
}

export async function groupsHere(db: Kysely<DB>, permit: Permit) {
  return db.selectFrom("groups").select(["id", "name"]).where("account_id", "=", permit.account.id).execute();
}

/** What is open to each of the groups, of all of an account's clients: the rights of its shares (R5). */
export async function rightsOfGroups(db: Kysely<DB>, account: string, ids: readonly string[]) {
  return db
    .selectFrom("shares")
    .leftJoin("roles", "roles.id", "shares.role_id")
    .select(["shares.group_id", "shares.preset", "shares.permissions"])
    .select("roles.permissions as role_permissions")
    .where("shares.manager_id", "=", account)
    .where(sql<boolean>`shares.group_id = any(${sql.val(ids)}::uuid[])`)
    .execute();
}

/** Whoever accepts is put into the groups that were chosen for him, as far as they are still there. */
export async function enterGroups(
  tx: Kysely<DB>,
  place: { readonly account_id: string; readonly invited_groups: readonly string[] },
  person: string,
): Promise<void> {
  await sql`
    insert into group_members (group_id, person_id)
    select id, ${person}::uuid from groups
     where account_id = ${place.account_id}::uuid and id = any(${sql.val(place.invited_groups)}::uuid[])
    on conflict do nothing`.execute(tx);
}

type Member = { readonly id: string; readonly person_id: string | null; readonly status: string };

/** Whoever has not accepted yet is put into it once he does. false: it was so already. */
export async function putIntoGroup(tx: Kysely<DB>, group: string, member: Member): Promise<boolean> {
  const { numAffectedRows } =
    member.status === "invited"
      ? await sql`
          update members set invited_groups = invited_groups || ${group}::uuid
           where id = ${member.id}::uuid and ${group}::uuid <> all(invited_groups)`.execute(tx)
      : await sql`
          insert into group_members (group_id, person_id) values (${group}::uuid, ${member.person_id}::uuid)
          on conflict do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** false: he was not in it. */
export async function takeOutOfGroup(tx: Kysely<DB>, group: string, member: Member): Promise<boolean> {
  const waiting = await sql`
    update members set invited_groups = array_remove(invited_groups, ${group}::uuid)
     where id = ${member.id}::uuid and ${group}::uuid = any(invited_groups)`.execute(tx);
  const inside = await sql`
    delete from group_members
     where group_id = ${group}::uuid and person_id = ${member.person_id}::uuid`.execute(tx);
  return (waiting.numAffectedRows ?? 0n) + (inside.numAffectedRows ?? 0n) > 0n;
}
