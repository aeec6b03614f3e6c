import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { dumpSchema } from "./src/platform/schema-dump.ts";
import { createTestDatabase } from "./src/platform/test-database.ts";

/** Writes migrations/schema.sql and src/platform/schema.ts as the migrations make the database. */
const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.connectionString });
await client.connect();
await writeFile(new URL("./migrations/schema.sql", import.meta.url), await dumpSchema(client));
await client.end();
const types = fileURLToPath(new URL("./src/platform/schema.ts", import.meta.url));
execFileSync("kysely-codegen", [
  ...["--dialect", "postgres", "--url", database.connectionString, "--out-file", types],
  ...[
    "--type-mapping",
    '{"int8":"number"}',
    "--date-parser",
    "string",
    "--default-schema",
    "public",
    "--exclude-pattern",
    "{public.keyholder_migrations,graphile_worker.*}",
  ],
]);
await database.drop();
