import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

const columns = ["id", "name", "description", "colour", "letter", "permissions", "version"] as const;

export type RoleRow = Awaited<ReturnType<typeof ownRoles>>[number];

/** What a person writes of a role. */
export interface WrittenRole {
  readonly name: string;
  readonly description: string;
  readonly colour: string;
  readonly letter: string | null;
  readonly permissions: string[];
}

export function ownRoles(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("roles")
    .select(columns)
    .where("account_id", "=", permit.account.id)
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .execute();
}

function one(db: Kysely<DB>, permit: Permit, id: string) {
  return db
    .selectFrom("roles")
    .select(columns)
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id);
}

/** To give it: it stays, as it is, until that is done. */
export function ownRole(db: Kysely<DB>, permit: Permit, id: string): Promise<RoleRow | undefined> {
  return one(db, permit, id).forShare().executeTakeFirst();
}

/** To look at it. */
export function roleById(db: Kysely<DB>, permit: Permit, id: string): Promise<RoleRow | undefined> {
  return one(db, permit, id).executeTakeFirst();
}

/** To change it: nobody gives it in the meantime. */
export function lockRole(tx: Kysely<DB>, permit: Permit, id: string): Promise<RoleRow | undefined> {
  return one(tx, permit, id).forUpdate().executeTakeFirst();
}

export function insertRole(tx: Kysely<DB>, permit: Permit<"roles.manage">, role: WrittenRole) {
  return tx
    .insertInto("roles")
    .values({ account_id: permit.account.id, ...role })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Writes a role that the caller has locked. */
export function writeRole(tx: Kysely<DB>, permit: Permit<"roles.manage">, id: string, role: WrittenRole) {
  return tx
    .updateTable("roles")
    .set({ ...role, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export async function removeRole(tx: Kysely<DB>, permit: Permit<"roles.manage">, id: string): Promise<void> {
  await tx.deleteFrom("roles").where("account_id", "=", permit.account.id).where("id", "=", id).execute();
}

/** How many have each role, by a preset's name or an own role's id. */
export async function membersByRole(db: Kysely<DB>, permit: Permit): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("members")
    .select([sql<string>`coalesce(preset, role_id::text)`.as("role"), sql<number>`count(*)::int`.as("count")])
    .where("account_id", "=", permit.account.id)
    .where("permissions", "is", null)
    .groupBy("role")
    .execute();
  return new Map(rows.map(({ role, count }) => [role, count]));
}
