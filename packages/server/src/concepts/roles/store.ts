import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

export function ownRoles(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("roles")
    .select(["id", "name", "description", "colour", "permissions"])
    .where("account_id", "=", permit.account.id)
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .execute();
}

export function ownRole(db: Kysely<DB>, permit: Permit, id: string) {
  return db
    .selectFrom("roles")
    .select(["id", "name", "colour", "permissions"])
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .executeTakeFirst();
}
