import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { ChosenRole } from "./chosen-role.ts";

type Managing = Permit<"roles.manage">;

const notOver = ["pending", "active"] as const;

/** Everybody who has a role, or is invited to it, with what is ticked on top of it. */
export function peopleWith(db: Kysely<DB>, permit: Managing, role: string) {
  return db
    .selectFrom("members")
    .select(["id", "person_id", "name", "ticked", "unticked"])
    .where("account_id", "=", permit.account.id)
    .where("role_id", "=", role)
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .execute();
}

/** The managers whose ceiling a role is. */
export function managersUnder(db: Kysely<DB>, permit: Managing, role: string) {
  return (
    db
      .selectFrom("links")
      .innerJoin("accounts", "accounts.id", "links.manager_id")
      .select(["accounts.id", "accounts.number"])
      // To which an offer waits is known by the number that was typed.
      .select(
        sql<string>`case links.status when 'active' then accounts.name else accounts.number end`.as("name"),
      )
      .where("links.client_id", "=", permit.account.id)
      .where("links.role_id", "=", role)
      .where("links.status", "in", notOver)
      .orderBy("accounts.id")
      .execute()
  );
}

export async function countShares(db: Kysely<DB>, permit: Managing, role: string): Promise<number> {
  const { count } = await db
    .selectFrom("shares")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("manager_id", "=", permit.account.id)
    .where("role_id", "=", role)
    .executeTakeFirstOrThrow();
  return count;
}

/** Before the role itself: whoever gives a role has locked the member or the link first, too. */
export async function lockUses(tx: Kysely<DB>, permit: Managing, role: string): Promise<void> {
  const named = (table: "members" | "links") =>
    tx.selectFrom(table).select("id").where("role_id", "=", role).orderBy("id").forUpdate().execute();
  const own = tx.selectFrom("roles").select("id").where("account_id", "=", permit.account.id);
  if (!(await own.where("id", "=", role).executeTakeFirst())) return;
  await named("members");
  await named("links");
}

/** Whatever names a role names another from now on. */
export async function replaceRole(
  tx: Kysely<DB>,
  permit: Managing,
  role: string,
  by: ChosenRole["columns"],
): Promise<void> {
  const account = permit.account.id;
  await tx
    .updateTable("members")
    .set({ ...by, version: sql`version + 1` })
    .where("account_id", "=", account)
    .where("role_id", "=", role)
    .execute();
  await tx
    .updateTable("links")
    .set({ ...by, version: sql`version + 1` })
    .where("client_id", "=", account)
    .where("role_id", "=", role)
    .where("status", "in", notOver)
    .execute();
  await tx
    .updateTable("shares")
    .set({ ...by })
    .where("manager_id", "=", account)
    .where("role_id", "=", role)
    .execute();
}

/** Links that are over still say what their ceiling was. */
export async function spellOutInOverLinks(
  tx: Kysely<DB>,
  permit: Managing,
  { id, permissions }: { id: string; permissions: string[] },
): Promise<void> {
  await tx
    .updateTable("links")
    .set({ role_id: null, permissions })
    .where("client_id", "=", permit.account.id)
    .where("role_id", "=", id)
    .where("status", "not in", notOver)
    .execute();
}
