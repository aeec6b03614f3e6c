import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { openToRequest } from "./store-open.ts";

/** An account with its owner. Closed ones are as good as unknown. */
export function accountByNumber(db: Kysely<DB>, number: string) {
  return accounts(db).where("accounts.number", "=", number).executeTakeFirst();
}

function accounts(db: Kysely<DB>) {
  return db
    .selectFrom("accounts")
    .innerJoin("people", "people.id", "accounts.owner_id")
    .select(["accounts.id", "accounts.number", "accounts.name", "people.name as owner_name"])
    .where("accounts.state", "<>", "closed");
}

type Asking = Permit<"clients.invite">;

function notBlocked(permit: Asking) {
  return sql<SqlBool>`not exists (select from blocked_managers b
    where b.client_id = accounts.id and b.manager_id = ${permit.account.id}::uuid)`;
}

/**
 * An account that this one may ask by its number. One that has blocked it, or demands another request code, is found as
 * little as one that is not there, by the same statement: neither the answer nor its time tells them apart.
 */
export function accountToAsk(tx: Kysely<DB>, permit: Asking, number: string, requestCode: string) {
  return accounts(tx)
    .where("accounts.number", "=", number)
    .where(sql<SqlBool>`(request_code is null or request_code = ${requestCode})`)
    .where(notBlocked(permit))
    .executeTakeFirst();
}

/** An account that gave this code out. Whoever knows it needs no request code. */
export function accountBySharedCode(tx: Kysely<DB>, permit: Asking, hash: Buffer) {
  return accounts(tx)
    .where("accounts.share_code_hash", "=", hash)
    .where("accounts.share_code_expires_at", ">", sql<Date>`now()`)
    .where(notBlocked(permit))
    .forUpdate("accounts")
    .executeTakeFirst();
}

/** A code is entered once. */
export async function forgetSharedCode(tx: Kysely<DB>, account: string): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ share_code_hash: null, share_code_expires_at: null })
    .where("id", "=", account)
    .execute();
}

/** Whether the owner of that address has an account that a request is shown in. */
export async function isOpenTo(tx: Kysely<DB>, person: string, link: string): Promise<boolean> {
  const row = await tx
    .selectFrom("links")
    .innerJoin("accounts as a", (join) => join.on("a.owner_id", "=", person))
    .select("a.id")
    .where("links.id", "=", link)
    .where(openToRequest)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who signs in with an address: whether he is an owner, and whether he is in the asker's own team. */
export function personByAddress(tx: Kysely<DB>, permit: Permit<"clients.invite">, email: string) {
  return tx
    .selectFrom("people")
    .select(["people.id", "people.name", "people.language"])
    .select(
      sql<SqlBool>`exists (select from accounts a where a.owner_id = people.id and a.state <> 'closed')`.as(
        "owns",
      ),
    )
    .select(
      sql<SqlBool>`exists (select from members m where m.account_id = ${permit.account.id}::uuid
        and m.person_id = people.id and m.status <> 'invited')`.as("in_team"),
    )
    .where(sql`lower(people.email)`, "=", email.toLowerCase())
    .executeTakeFirst();
}
