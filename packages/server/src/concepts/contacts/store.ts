import type { mailCategories } from "@keyholder/contract";
import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

export type Category = (typeof mailCategories)[number];

function contacts(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("contacts")
    .selectAll()
    .select(sql<string>`lower(name)`.as("name_key"))
    .where("account_id", "=", permit.account.id);
}

export type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number];

interface Wanted {
  readonly q: string | undefined;
  readonly category: Category | undefined;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** By name, one more than the limit. */
export function contactsOf(db: Kysely<DB>, permit: Permit, { q, category, after, limit }: Wanted) {
  const [name, id] = after ?? ["", ""];
  return contacts(db, permit)
    .$if(q !== undefined, (query) => query.where(found(q ?? "")))
    .$if(category !== undefined, (query) => query.where(`mails_${category ?? "general"}`, "=", true))
    .$if(after !== null, (query) => query.where(sql<boolean>`(lower(name), id) > (${name}, ${id}::uuid)`))
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
}

function found(q: string) {
  return sql<boolean>`(strpos(lower(name), lower(${q})) > 0 or strpos(lower(email), lower(${q})) > 0)`;
}

export function contactById(db: Kysely<DB>, permit: Permit, id: string): Promise<ContactRow | undefined> {
  return contacts(db, permit).where("id", "=", id).executeTakeFirst();
}

/** For a change. Where a member's row is locked, too, that one comes first: his removal unlinks the contact. */
export function lockContact(tx: Kysely<DB>, permit: Permit, id: string): Promise<ContactRow | undefined> {
  return contacts(tx, permit).where("id", "=", id).forUpdate().executeTakeFirst();
}
