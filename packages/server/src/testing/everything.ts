import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";

// What a request may touch without changing anything: counts of tries, and when somebody was last here.
const untold = new Set(["throttles", "keyholder_migrations"]);
const touched = new Set([
  "last_used_at",
  "last_seen_at",
  "last_active_at",
  "owner_last_active_at",
  "last_account_id",
  "opened_at",
]);

/** All that is in the database, to prove that a refused operation wrote nothing. */
export async function everything(db: Kysely<DB>): Promise<Record<string, unknown[]>> {
  const tables = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const contents: Record<string, unknown[]> = {};
  for (const { name } of tables.rows.filter(({ name }) => !untold.has(name))) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(name)} as t order by t::text`.execute(db);
    contents[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !touched.has(column))),
    );
  }
  return contents;
}
