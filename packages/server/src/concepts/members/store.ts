import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Members with their role, what they have beside it and, while they are invited, the invitation that counts. */
export function members(db: Kysely<DB>) {
  return db
    .selectFrom("members")
    .leftJoin("roles", "roles.id", "members.role_id")
    .leftJoin("people", "people.id", "members.person_id")
    .leftJoin("contacts", "contacts.member_id", "members.id")
    .leftJoinLateral(
      (by) =>
        by
          .selectFrom("invitations")
          .select(["sent_at", "expires_at", "opened_at", "bounced_at"])
          .whereRef("member_id", "=", "members.id")
          .whereRef("members.status", "=", sql.lit("invited"))
          .orderBy("sent_at", "desc")
          .limit(1)
          .as("invitation"),
      (join) => join.onTrue(),
    )
    .selectAll("members")
    .select([
      "roles.name as role_name",
      "roles.colour as role_colour",
      "roles.permissions as role_permissions",
    ])
    .select(["people.two_factor", "contacts.id as contact_id"])
    .select([
      "invitation.sent_at",
      "invitation.opened_at",
      "invitation.bounced_at",
      "invitation.expires_at as invitation_expires_at",
    ])
    .select(sql<boolean>`coalesce(invitation.expires_at <= now(), false)`.as("invitation_expired"))
    .select(sql<boolean>`coalesce(members.expires_at <= now(), false)`.as("expired"))
    .select(groups.as("groups"));
}

/** Those that he is in, or will be once he accepts. */
const groups = sql<{ id: string; name: string }[]>`(
  select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by lower(g.name), g.id), '[]')
    from groups g
   where g.account_id = members.account_id and g.id in (
     select group_id from group_members where group_members.person_id = members.person_id
     union all select unnest(members.invited_groups)))`;

export type MemberRow = Awaited<ReturnType<typeof lockMembers>>[number];

export function memberById(db: Kysely<DB>, permit: Permit, id: string): Promise<MemberRow | undefined> {
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .where("members.id", "=", id)
    .executeTakeFirst();
}

export function membersById(db: Kysely<DB>, permit: Permit, ids: readonly string[]): Promise<MemberRow[]> {
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .where(sql<boolean>`members.id = any(${sql.val(ids)}::uuid[])`)
    .execute();
}

/** For a change: whoever changes this member, too, waits. */
export function lockMember(tx: Kysely<DB>, permit: Permit, id: string): Promise<MemberRow | undefined> {
  return members(tx)
    .where("members.account_id", "=", permit.account.id)
    .where("members.id", "=", id)
    .forUpdate("members")
    .executeTakeFirst();
}

/** Several for a change, always in the same order, so that two such changes don't wait for each other. */
export function lockMembers(tx: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  return members(tx)
    .where("members.account_id", "=", permit.account.id)
    .where(sql<boolean>`members.id = any(${sql.val(ids)}::uuid[])`)
    .orderBy("members.id")
    .forUpdate("members")
    .execute();
}

export function owner(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("people")
    .select(["id", "name", "email", "language", "two_factor"])
    .where("id", "=", permit.account.owner_id)
    .executeTakeFirstOrThrow();
}

/** Anybody in the team, or invited to it, with this address. */
export async function memberWithAddress(db: Kysely<DB>, permit: Permit, email: string) {
  const [row] = await membersWithAddresses(db, permit, [email.toLowerCase()]);
  return row;
}

/** The same for many addresses at once, which are in lower case. */
export async function membersWithAddresses(db: Kysely<DB>, permit: Permit, emails: readonly string[]) {
  const { rows } = await sql<{ email: string; status: string }>`
    with wanted as materialized (select unnest(${sql.val(emails)}::text[]) as email)
    select wanted.email, members.status
      from wanted join members on lower(members.email) = wanted.email
     where members.account_id = ${permit.account.id}::uuid
    union
    select wanted.email, members.status
      from wanted join people on lower(people.email) = wanted.email
      join members on members.person_id = people.id and members.account_id = ${permit.account.id}::uuid`.execute(
    db,
  );
  return rows;
}
