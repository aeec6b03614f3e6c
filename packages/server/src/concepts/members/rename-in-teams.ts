import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { followMembers } from "../contacts/follow-members.ts";
import { rename } from "./places-store.ts";

/** Teams are listed by name, so each place knows the name of its holder. */
export async function renameInTeams(tx: Kysely<DB>, person: string, name: string): Promise<void> {
  await rename(tx, person, name);
  await followMembers(tx, person);
}
