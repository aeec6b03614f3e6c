import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { takeNames } from "./changes-store.ts";

/** A contact and the member that it became are one record: to be called where a member's name changes. */
export function followMembers(tx: Kysely<DB>, person: string): Promise<void> {
  return takeNames(tx, person);
}
