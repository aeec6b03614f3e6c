import { fileURLToPath } from "node:url";
import { seedDeclarations } from "./concepts/consents/seed-declarations.ts";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import type { Log } from "./platform/log.ts";
import { migrate, readMigrations } from "./platform/migrate.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/", import.meta.url));

/** The database at DATABASE_URL, or else Keyholder's own in the data folder, brought up to date. */
export async function openKeyholderDatabase(config: Config, log: Log): Promise<Database> {
  const own = config.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataFolder: config.KEYHOLDER_DATA, log });
  try {
    const connectionString = config.DATABASE_URL ?? own?.connectionString ?? "";
    await migrate({ connectionString, migrations: await readMigrations(migrationsFolder), log });
    const database = await openDatabase({
      connectionString,
      log,
      poolSize: config.DATABASE_CONNECTIONS,
      statementTimeoutSeconds: config.DATABASE_TIMEOUT_SECONDS,
    });
    await seedDeclarations(database.db);
    return {
      ...database,
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
