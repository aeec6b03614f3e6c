import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** The managers of the account that ways come through, by id. */
export async function accountsThrough(db: Kysely<DB>, permit: Permit<"people.view">, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("links", "links.manager_id", "accounts.id")
    .select(["accounts.id", "accounts.number", "accounts.name", "accounts.hue", "accounts.shows_people"])
    .where("links.client_id", "=", permit.account.id)
    .where("links.status", "=", "active")
    .where("accounts.id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The roles of people of the account's team, by person. */
export async function rolesOfTeam(db: Kysely<DB>, permit: Permit<"people.view">, people: readonly string[]) {
  if (people.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("members")
    .leftJoin("roles", "roles.id", "members.role_id")
    .select([
      "members.person_id",
      "members.preset",
      "members.role_id",
      "members.permissions",
      "members.ticked",
    ])
    .select(["roles.name as role_name", "roles.colour as role_colour"])
    .where("members.account_id", "=", permit.account.id)
    .where("members.person_id", "in", [...people])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row]));
}
