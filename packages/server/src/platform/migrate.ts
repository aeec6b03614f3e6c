import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { jobsLogger } from "./jobs-logger.ts";
import type { Log } from "./log.ts";
import { StartError } from "./start-error.ts";

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    // Git may have given the file the line ends of the machine; its hash must not change by that.
    const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
    migrations.push({ name, sql, sha256: createHash("sha256").update(sql).digest("hex") });
  }
  for (const [index, { name }] of migrations.entries()) {
    if (Number(name.slice(0, 4)) !== index + 1) {
      throw new StartError(
        `The migration ${name} has a number that is taken or leaves a gap. Number it anew.`,
      );
    }
  }
  return migrations;
}

export interface MigrateOptions {
  connectionString: string;
  migrations: Migration[];
  log: Log;
}

// Any number will do that nothing else locks in the database.
const lockKey = 4_201_878;

/** For who uses the database beside a running Keyholder: it must be of the schema that this version knows, as it is. */
export async function refuseUnmigrated({
  connectionString,
  migrations,
}: Pick<MigrateOptions, "connectionString" | "migrations">): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: "keyholder migrate" });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Migration>(
      "select name, sha256 from keyholder_migrations order by name",
    );
    if (pendingMigrations(rows, migrations).length > 0) throw notReady();
  } catch (error) {
    throw isNothingThere(error as Error) ? notReady() : error;
  } finally {
    await client.end();
  }
}

function notReady(): StartError {
  return new StartError(
    "The Keyholder that runs on this data folder is still starting, or is older than this one: " +
      "wait until it has started, or stop it and start this one.",
  );
}

const noDatabase = "3D000";
const noTable = "42P01";
const noRole = "28000";

function isNothingThere(error: Error & { code?: string }): boolean {
  return [noDatabase, noTable, noRole].includes(error.code ?? "");
}

/** Brings the database to the newest schema, and the job queue's too. Of several nodes, one does it; the others wait. */
export async function migrate({ connectionString, migrations, log }: MigrateOptions): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2, application_name: "keyholder migrate" });
  // A connection that breaks fails the query on it; as an event without a listener it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(
      `create table if not exists keyholder_migrations (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now()
       )`,
    );
    const applied = await client.query<Migration>(
      "select name, sha256 from keyholder_migrations order by name",
    );
    for (const migration of pendingMigrations(applied.rows, migrations)) {
      await apply(client, migration);
      log.info({ migration: migration.name }, "The database was migrated.");
    }
    await runMigrations({ pgPool: pool, logger: jobsLogger(log) });
  } finally {
    // Ends the connection, and with it the lock, whatever state the connection is in.
    client.release(true);
    await pool.end();
  }
}

export function pendingMigrations(
  applied: Pick<Migration, "name" | "sha256">[],
  migrations: Migration[],
): Migration[] {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const known = migrations[index];
    if (!known) {
      throw new StartError(
        `The database was last used by a newer Keyholder, which applied the migration ${name}. ` +
          "Install that version or a newer one, or restore a backup from before the upgrade.",
      );
    }
    if (known.name !== name || known.sha256 !== sha256) {
      throw new StartError(
        `The migration ${known.name} is not the one that the database went through (${name}). Migrations that were ` +
          "applied never change: put the file back as it was, and make the change in a new migration.",
      );
    }
  }
  return migrations.slice(applied.length);
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into keyholder_migrations (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new StartError(`The migration ${name} failed and changed nothing: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
