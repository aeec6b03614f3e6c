import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Deletes what every node has long read: one that has read nothing for half an hour starts from the rows themselves. */
export async function forgetPastChanges(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom("access_changes").where("at", "<", sql<Date>`now() - interval '1 day'`).execute();
}
