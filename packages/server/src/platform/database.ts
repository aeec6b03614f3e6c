import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "./log.ts";
import type { DB } from "./schema.ts";
import { StartError } from "./start-error.ts";

export interface Database {
  db: Kysely<DB>;
  pool: pg.Pool;
  connectionString: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  connectionString: string;
  log: Log;
  poolSize?: number;
  statementTimeoutSeconds?: number;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { connectionString, log, poolSize = 10, statementTimeoutSeconds = 15 } = options;
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutSeconds * 1000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: "keyholder",
    types: { getTypeParser },
  });
  // Without a listener, an idle connection that breaks would end the process.
  // Nor may the whole error be logged: pg hangs the client with all its settings on it.
  let closing = false;
  pool.on("error", ({ message }) => closing || log.warn({ reason: message }, "A database connection broke."));
  // A connection in use fails its query too, which says it.
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await refuseUnfit(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    connectionString,
    async close() {
      closing = true;
      await db.destroy();
      // Kysely leaves a pool alone that it has not used yet.
      if (!pool.ended) await pool.end();
    },
  };
}

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: safeInteger,
  // A day, not an instant: as a Date it would shift with the time zone.
  [pg.types.builtins.DATE]: (text) => text,
};

const int8Array = 1016;

function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (format === "binary") return pg.types.getTypeParser(oid, "binary") as (value: string) => unknown;
  const parse = pg.types.getTypeParser(oid) as (value: string) => unknown;
  if (oid === int8Array) {
    return (text) =>
      (parse(text) as (string | null)[]).map((item) => (item === null ? null : safeInteger(item)));
  }
  return parsers[oid] ?? parse;
}

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The database's number ${text} is too large to be exact.`);
  return number;
}

async function refuseUnfit(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query(
      `select pg_is_in_recovery() as replica, current_setting('server_version_num')::int as number,
         current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    )
    .catch((error: Error) => {
      throw new StartError(
        `The database cannot be reached: ${error.message || String(error)}. Check DATABASE_URL and that PostgreSQL runs.`,
      );
    });
  refuseUnfitServer(rows[0]);
}

export interface ServerFacts {
  replica: boolean;
  number: number;
  version: string;
  encoding: string;
}

export function refuseUnfitServer({ replica, number, version, encoding }: ServerFacts): void {
  if (number < 150_000) {
    throw new StartError(`The database is PostgreSQL ${version}. Keyholder needs PostgreSQL 15 or newer.`);
  }
  if (replica) {
    throw new StartError(
      "The database is a replica, which cannot be written. Set DATABASE_URL to its primary.",
    );
  }
  if (encoding !== "UTF8") {
    throw new StartError(
      `The database's encoding is ${encoding}. Keyholder needs UTF8: create database … encoding 'UTF8' template template0.`,
    );
  }
}
