import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** An account that may be asked by its number, with its owner. Closed ones are as good as unknown. */
export function accountByNumber(tx: Kysely<DB>, number: string) {
  return tx
    .selectFrom("accounts")
    .innerJoin("people", "people.id", "accounts.owner_id")
    .select(["accounts.id", "accounts.number", "accounts.name"])
    .select(["people.id as owner_id", "people.name as owner_name", "people.email", "people.language"])
    .where("accounts.number", "=", number)
    .where("accounts.state", "<>", "closed")
    .executeTakeFirst();
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
