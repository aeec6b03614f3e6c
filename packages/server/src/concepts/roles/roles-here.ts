import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { ownRoles, type RoleRow } from "./store.ts";

/** The account's own roles, by name. */
export function rolesHere(db: Kysely<DB>, permit: Permit): Promise<RoleRow[]> {
  return ownRoles(db, permit);
}
