import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "../src/platform/schema.ts";

const nested: Record<string, string> = {
  begin: "savepoint operation",
  commit: "release savepoint operation",
  rollback: "rollback to savepoint operation",
};

/**
 * A database in which each trial is taken back: the operation's own transaction becomes a savepoint within one that
 * is never committed, so hundreds of changing calls can be tried on the same rows.
 */
export async function openRolledBack(connectionString: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const query = (text: string, values?: unknown[]) =>
    client.query(nested[text.toLowerCase()] ?? text, values);
  const pool = { connect: async () => ({ query, release: () => {} }), end: () => client.end() };
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) }),
    async trial<T>(run: () => Promise<T>): Promise<T> {
      await client.query("begin");
      try {
        return await run();
      } finally {
        await client.query("rollback");
      }
    },
    /** Whether this trial has written or locked any row, even by what was rolled back to its savepoint. */
    async hasWritten(): Promise<boolean> {
      const { rows } = await client.query("select pg_current_xact_id_if_assigned() is not null as wrote");
      return rows[0]?.wrote;
    },
    close: () => client.end(),
  };
}
