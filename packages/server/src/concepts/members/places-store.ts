import { type Kysely, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { DB } from "../../platform/schema.ts";

/** Places in teams as their own holder reaches them: he needs no permit to answer or to leave (R13). */

const columns = [
  "members.id",
  "members.account_id",
  "members.person_id",
  "members.email",
  "members.name",
  "members.language",
  "members.status",
  "members.ticked",
  "members.unticked",
  "members.preset",
  "members.permissions",
  "members.message",
  "members.invited_by",
  "members.invited_groups",
  "members.expires_at",
  "roles.permissions as role_permissions",
  "roles.name as role_name",
  "roles.colour as role_colour",
  "roles.id as role_id",
  "accounts.number",
  "accounts.name as account_name",
  "accounts.owner_id",
] as const;

function places(db: Kysely<DB>) {
  return db
    .selectFrom("members")
    .innerJoin("accounts", "accounts.id", "members.account_id")
    .leftJoin("roles", "roles.id", "members.role_id")
    .select(columns);
}

export type Place = Awaited<ReturnType<typeof placeById>> & {};

export function placeById(db: Kysely<DB>, id: string) {
  return places(db).where("members.id", "=", id).executeTakeFirst();
}

export function lockPlace(tx: Kysely<DB>, id: string) {
  return places(tx).where("members.id", "=", id).forUpdate("members").executeTakeFirst();
}

export function lockPlaceIn(tx: Kysely<DB>, account: string, person: string) {
  return places(tx)
    .where("members.account_id", "=", account)
    .where("members.person_id", "=", person)
    .forUpdate("members")
    .executeTakeFirst();
}

/** The unanswered invitations to a team that somebody answers for. */
export function lockPlacesOffered(tx: Kysely<DB>, account: string, inviter: string) {
  return places(tx)
    .where("members.account_id", "=", account)
    .where("members.invited_by", "=", inviter)
    .where("members.status", "=", "invited")
    .orderBy("members.id")
    .forUpdate("members")
    .execute();
}

/** The person's own place in an account's team, or the one that waits for his address. */
export function lockPlaceOf(tx: Kysely<DB>, person: Asker, number: string) {
  return places(tx)
    .where("accounts.number", "=", number)
    .where(sql<boolean>`(members.person_id = ${person.id}::uuid
      or (members.person_id is null and lower(members.email) = lower(${person.email}) and ${person.emailProved}::boolean))`)
    .orderBy(sql`members.person_id is null`)
    .limit(1)
    .forUpdate("members")
    .executeTakeFirst();
}

export function accountOwnedBy(db: Kysely<DB>, person: string, number: string) {
  return db
    .selectFrom("accounts")
    .select("id")
    .where("number", "=", number)
    .where("owner_id", "=", person)
    .executeTakeFirst();
}

/** The place ends no later than that of who invited to it does by now (R10). false: he is in the team already. */
export async function occupy(
  tx: Kysely<DB>,
  place: Place,
  person: { id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("members")
    .set({
      status: "active",
      invited_groups: [],
      person_id: person.id,
      name: person.name,
      last_active_at: sql`now()`,
      expires_at: sql`least(members.expires_at, (
        select inviter.expires_at from members inviter
         where inviter.account_id = ${place.account_id}::uuid and inviter.person_id = ${place.invited_by}::uuid))`,
      version: sql`version + 1`,
    })
    .where("id", "=", place.id)
    .where("status", "=", "invited")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("members as other")
            .select("other.id")
            .where("other.account_id", "=", place.account_id)
            .where("other.person_id", "=", person.id)
            .where("other.id", "!=", place.id),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Invited ones keep the name that their inviter wrote until they accept. */
export async function rename(tx: Kysely<DB>, person: string, name: string): Promise<void> {
  await tx
    .updateTable("members")
    .set({ name })
    .where("person_id", "=", person)
    .where("status", "!=", "invited")
    .execute();
}

/** The latest invitation's term has run out; a place that no invitation was mailed for has no term. */
export async function termIsOver(db: Kysely<DB>, place: string): Promise<boolean> {
  const latest = await db
    .selectFrom("invitations")
    .select(sql<boolean>`expires_at <= now()`.as("over"))
    .where("member_id", "=", place)
    .orderBy("sent_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return latest?.over ?? false;
}
