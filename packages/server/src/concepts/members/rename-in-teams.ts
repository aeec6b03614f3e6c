import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { rename } from "./places-store.ts";

/** Teams are listed by name, so each place knows the name of its holder. */
export function renameInTeams(tx: Kysely<DB>, person: string, name: string): Promise<void> {
  return rename(tx, person, name);
}
