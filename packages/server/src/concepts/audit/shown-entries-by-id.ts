import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { shownEntry } from "./shown-entry.ts";
import { entriesById } from "./store.ts";

/** Entries as the people of their accounts read them. */
export async function shownEntriesById(tx: Kysely<DB>, ids: readonly number[]) {
  return (await entriesById(tx, ids)).map(shownEntry);
}
