import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { pageOf } from "../../platform/keyset.ts";
import type { DB } from "../../platform/schema.ts";
import { shownEntry } from "./shown-entry.ts";
import { type ActsWanted, entriesThrough } from "./store-through.ts";

/**
 * What was done in a client account by those who came through the asker's, as the client's log has it, newest first. The
 * caller has asked the rules how much of it is the asker's to see.
 */
export async function actsThrough(db: Kysely<DB>, permit: Permit<"clients.view">, wanted: ActsWanted) {
  const rows = await entriesThrough(db, permit, wanted);
  const page = pageOf(rows, wanted.limit, ({ id }) => [String(id)]);
  return { ...page, items: page.items.map(shownEntry) };
}
