import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { createLog } from "./log.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { startTestPostgres } from "./test-postgres.ts";

export interface TestDatabase {
  connectionString: string;
  drop(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL("../../migrations/", import.meta.url));

/** A database of the test file's own, with every migration applied. `empty`: with none. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const address = await testPostgres();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(address, async (client) => {
    const template = empty ? "template0" : await migratedTemplate(address, client);
    await client.query(`create database ${name} owner keyholder template ${template}`);
  });
  return {
    connectionString: inDatabase(address, name),
    drop: () =>
      asAdmin(address, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

let started: Promise<string> | undefined;

function testPostgres(): Promise<string> {
  started ??= process.env.KEYHOLDER_TEST_POSTGRES
    ? Promise.resolve(process.env.KEYHOLDER_TEST_POSTGRES)
    : startTestPostgres().then(({ adminConnectionString }) => adminConnectionString);
  return started;
}

async function asAdmin<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  url.username = "keyholder";
  return url.href;
}

// Any number will do that nothing else locks in the database postgres.
const templateLockKey = 4_201_879;

/** Made once for these migrations; other test files that want it at the same time wait. */
async function migratedTemplate(address: string, client: pg.Client): Promise<string> {
  const migrations = await readMigrations(migrationsFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const name = `template_${hashOf(migrations)}`;
  await client.query("select pg_advisory_lock($1)", [templateLockKey]);
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} owner keyholder template template0`);
    await migrate({ connectionString: inDatabase(address, draft), migrations, log: createLog("error") });
    await noOneConnected(client, draft);
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [templateLockKey]);
  }
}

/** A database with a connection can neither be renamed nor cloned, and connections end a little after we closed them. */
async function noOneConnected(client: pg.Client, name: string): Promise<void> {
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [
    name,
  ]);
}

function hashOf(migrations: Migration[]): string {
  const hash = createHash("sha256");
  for (const { name, sha256 } of migrations) hash.update(`${name} ${sha256}\n`);
  return hash.digest("hex").slice(0, 16);
}
