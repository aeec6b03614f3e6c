import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import pg from "pg";
import { dumpSchema } from "../src/platform/schema-dump.ts";
import { createTestDatabase } from "../src/platform/test-database.ts";

const schema = new URL("../migrations/schema.sql", import.meta.url);

test("schema.sql is what the migrations make", async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.connectionString });
  await client.connect();
  const dumped = await dumpSchema(client);
  await client.end();
  await database.drop();
  const committed = await readFile(schema, "utf8");
  assert.equal(dumped, committed, "write it anew: node packages/server/print-schema.ts");
});

test("No change notifies: such transactions would commit one after the other, in the whole installation", async () => {
  assert.doesNotMatch(await readFile(schema, "utf8"), /\b(pg_)?notify\b/i);
});
