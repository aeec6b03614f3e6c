import { fileURLToPath } from "node:url";
import { seedDeclarations } from "./concepts/consents/seed-declarations.ts";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import type { Log } from "./platform/log.ts";
import { migrate, readMigrations, refuseUnmigrated } from "./platform/migrate.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/", import.meta.url));

/**
 * The database at DATABASE_URL, or else Keyholder's own in the data folder, brought up to date. `beside`: where a server
 * runs on the data folder its database is used as it is.
 */
export async function openKeyholderDatabase(
  config: Config,
  log: Log,
  { beside = false } = {},
): Promise<Database & { readonly connectionString: string }> {
  const own = config.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataFolder: config.KEYHOLDER_DATA, log, asGuest: beside });
  try {
    const connectionString = config.DATABASE_URL ?? own?.connectionString ?? "";
    const migrations = await readMigrations(migrationsFolder);
    if (own?.guest) await refuseUnmigrated({ connectionString, migrations });
    else await migrate({ connectionString, migrations, log });
    const database = await openDatabase({
      connectionString,
      log,
      poolSize: config.DATABASE_CONNECTIONS,
      statementTimeoutSeconds: config.DATABASE_TIMEOUT_SECONDS,
    });
    await seedDeclarations(database.db);
    return {
      ...database,
      connectionString,
      async close() {
        await database.close();
        await own?.stop();
      },
    };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}
