import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"groups.manage">;

// Of whoever has left, nothing counts.
const members = sql<number>`(
  select count(*)::int from group_members gm
    join members m on m.person_id = gm.person_id and m.account_id = groups.account_id and m.status <> 'invited'
   where gm.group_id = groups.id)`;

function groups(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("groups")
    .select(["groups.id", "groups.name", "groups.version"])
    .select([members.as("members"), sql<string>`lower(groups.name)`.as("name_key")])
    .where("groups.account_id", "=", permit.account.id);
}

interface Wanted {
  readonly q: string | undefined;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** By name, one more than the limit. */
export function groupsOf(db: Kysely<DB>, permit: Permit<"people.view">, { q = "", after, limit }: Wanted) {
  const [name, id] = after ?? ["", ""];
  return groups(db, permit)
    .$if(q !== "", (query) => query.where(sql<boolean>`strpos(lower(groups.name), lower(${q})) > 0`))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(lower(groups.name), groups.id) > (${name}, ${id}::uuid)`),
    )
    .orderBy((by) => by.fn("lower", ["groups.name"]))
    .orderBy("groups.id")
    .limit(limit + 1)
    .execute();
}

/** For a change: whoever changes this group, or shares a client with it, waits. */
export function lockGroup(tx: Kysely<DB>, permit: Managing, id: string) {
  return groups(tx, permit).where("groups.id", "=", id).forUpdate("groups").executeTakeFirst();
}

export type GroupRow = Awaited<ReturnType<typeof groupById>>;

export function groupById(tx: Kysely<DB>, permit: Managing, id: string) {
  return groups(tx, permit).where("groups.id", "=", id).executeTakeFirstOrThrow();
}

export async function insertGroup(tx: Kysely<DB>, permit: Managing, name: string): Promise<string> {
  const values = { account_id: permit.account.id, name };
  return (await tx.insertInto("groups").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** Renames a group that the caller has locked. */
export async function renameGroup(tx: Kysely<DB>, permit: Managing, id: string, name: string): Promise<void> {
  await tx
    .updateTable("groups")
    .set({ name, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

/** What was shared with it is not any more: the shares go with it. */
export async function removeGroup(tx: Kysely<DB>, permit: Managing, id: string): Promise<void> {
  await tx.deleteFrom("groups").where("account_id", "=", permit.account.id).where("id", "=", id).execute();
}

/** The names of the clients that are shared with a group. */
export async function clientsSharedWith(db: Kysely<DB>, permit: Managing, group: string): Promise<string[]> {
  const rows = await db
    .selectFrom("shares")
    .innerJoin("accounts", "accounts.id", "shares.client_id")
    .select("accounts.name")
    .where("shares.manager_id", "=", permit.account.id)
    .where("shares.group_id", "=", group)
    .orderBy("accounts.name")
    .execute();
  return rows.map(({ name }) => name);
}
