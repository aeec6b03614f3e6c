import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Members with their role and, while they are invited, the invitation that counts. */
function members(db: Kysely<DB>) {
  return db
    .selectFrom("members")
    .leftJoin("roles", "roles.id", "members.role_id")
    .leftJoinLateral(
      (by) =>
        by
          .selectFrom("invitations")
          .select(["sent_at", "expires_at", "opened_at"])
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
    .select(["invitation.sent_at", "invitation.opened_at", "invitation.expires_at as invitation_expires_at"])
    .select(sql<boolean>`coalesce(invitation.expires_at <= now(), false)`.as("invitation_expired"))
    .select(sql<boolean>`coalesce(members.expires_at <= now(), false)`.as("expired"))
    .select(sql<string>`lower(members.name)`.as("name_key"));
}

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

interface Wanted {
  readonly q: string | undefined;
  readonly status: "invited" | "in-use" | "suspended" | "expired" | undefined;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

const inStatus = {
  invited: sql<boolean>`members.status = 'invited'`,
  suspended: sql<boolean>`members.status = 'suspended'`,
  "in-use": sql<boolean>`members.status = 'active' and (members.expires_at is null or members.expires_at > now())`,
  expired: sql<boolean>`members.status = 'active' and members.expires_at <= now()`,
};

/** By name, one more than the limit. */
export function membersOf(db: Kysely<DB>, permit: Permit, { q, status, after, limit }: Wanted) {
  const [name, id] = after ?? ["", ""];
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .$if(q !== undefined, (query) => query.where(found(q ?? "")))
    .$if(status !== undefined, (query) => query.where(inStatus[status ?? "in-use"]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(lower(members.name), members.id) > (${name}, ${id}::uuid)`),
    )
    .orderBy((by) => by.fn("lower", ["members.name"]))
    .orderBy("members.id")
    .limit(limit + 1)
    .execute();
}

function found(q: string) {
  return sql<boolean>`(strpos(lower(members.name), lower(${q})) > 0 or strpos(lower(members.email), lower(${q})) > 0)`;
}

export function memberById(db: Kysely<DB>, permit: Permit, id: string): Promise<MemberRow | undefined> {
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .where("members.id", "=", id)
    .executeTakeFirst();
}

/** For a change: whoever changes this member, too, waits. */
export function lockMember(tx: Kysely<DB>, permit: Permit, id: string): Promise<MemberRow | undefined> {
  return members(tx)
    .where("members.account_id", "=", permit.account.id)
    .where("members.id", "=", id)
    .forUpdate("members")
    .executeTakeFirst();
}

export function owner(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("people")
    .select(["id", "name", "email"])
    .where("id", "=", permit.account.owner_id)
    .executeTakeFirstOrThrow();
}

/** Anybody in the team, or invited to it, with this address. */
export function memberWithAddress(db: Kysely<DB>, permit: Permit, email: string) {
  return db
    .selectFrom("members")
    .leftJoin("people", "people.id", "members.person_id")
    .select("members.status")
    .where("members.account_id", "=", permit.account.id)
    .where(sql<boolean>`(lower(members.email) = lower(${email}) or lower(people.email) = lower(${email}))`)
    .executeTakeFirst();
}
