import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Fails where the database cannot be reached, or was never migrated: then the table's one row is not there. */
export async function isMigrated(db: Kysely<DB>): Promise<boolean> {
  const row = await db.selectFrom("settings").select(sql<boolean>`true`.as("there")).executeTakeFirst();
  return row !== undefined;
}
