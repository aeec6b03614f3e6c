import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import pg from "pg";
import { createLog } from "./log.ts";
import { migrate, readMigrations, refuseUnmigrated } from "./migrate.ts";
import { createTestDatabase } from "./test-database.ts";

const log = createLog("silent");

/** A new database, and a way to bring it to the given migration files. */
async function world(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "keyholder-migrations-"));
  const { connectionString, drop } = await createTestDatabase({ empty: true });
  const client = new pg.Client({ connectionString });
  await client.connect();
  t.after(async () => {
    await client.end();
    await drop();
    await rm(folder, { recursive: true });
  });
  return {
    connectionString,
    folder,
    query: async (sql: string) => (await client.query(sql)).rows,
    async run(files: Record<string, string>) {
      await rm(folder, { recursive: true });
      await mkdir(folder);
      for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
      await migrate({ connectionString, migrations: await readMigrations(folder), log });
    },
  };
}

const people = { "0001-people.sql": "create table people (id int);" };
const pets = { "0002-pets.sql": "create table pets (id int); insert into pets values (1);" };

test("migrations are applied in order, once, and the job queue is there", async (t) => {
  const { run, query } = await world(t);
  await run(people);
  await run({ ...people, ...pets });
  await run({ ...people, ...pets });
  assert.deepEqual(await query("select * from pets"), [{ id: 1 }]);
  assert.deepEqual(await query("select name from keyholder_migrations order by name"), [
    { name: "0001-people.sql" },
    { name: "0002-pets.sql" },
  ]);
  assert.deepEqual(await query("select count(*)::int as jobs from graphile_worker.jobs"), [{ jobs: 0 }]);
});

test("two nodes that start at once migrate once", async (t) => {
  const { run, query, folder, connectionString } = await world(t);
  await run({});
  for (const [name, sql] of Object.entries({ ...people, ...pets })) await writeFile(join(folder, name), sql);
  const migrations = await readMigrations(folder);
  const node = () => migrate({ connectionString, migrations, log });
  await Promise.all([node(), node(), node()]);
  assert.deepEqual(await query("select * from pets"), [{ id: 1 }]);
});

test("a migration that fails changes nothing and is named", async (t) => {
  const { run, query } = await world(t);
  await assert.rejects(
    run({ ...people, "0002-broken.sql": "create table pets (id int); select 1 / 0;" }),
    /^StartError: The migration 0002-broken\.sql failed and changed nothing: division by zero$/,
  );
  assert.deepEqual(await query("select to_regclass('pets') as pets, to_regclass('people')::text as people"), [
    { pets: null, people: "people" },
  ]);
});

test("an applied migration that was changed is refused", async (t) => {
  const { run } = await world(t);
  await run(people);
  await assert.rejects(
    run({ "0001-people.sql": "create table people (id bigint);" }),
    /The migration 0001-people\.sql is not the one that the database went through/,
  );
});

test("line ends of another system are no change", async (t) => {
  const { run } = await world(t);
  await run({ "0001-people.sql": "create table people (\n  id int\n);\n" });
  await run({ "0001-people.sql": "create table people (\r\n  id int\r\n);\r\n" });
});

test("a database of a newer Keyholder is refused", async (t) => {
  const { run } = await world(t);
  await run({ ...people, ...pets });
  await assert.rejects(
    run(people),
    /last used by a newer Keyholder, which applied the migration 0002-pets\.sql/,
  );
});

test("who may not migrate is refused a database that is older, or that is not made yet, and leaves it as it is", async (t) => {
  const { run, query, connectionString, folder } = await world(t);
  const check = async () => refuseUnmigrated({ connectionString, migrations: await readMigrations(folder) });
  await writeFile(join(folder, "0001-people.sql"), people["0001-people.sql"]);
  await assert.rejects(check, /still starting, or is older than this one/);
  await assert.rejects(query("select from keyholder_migrations"), /does not exist/);
  await run(people);
  await check();
  await writeFile(join(folder, "0002-pets.sql"), pets["0002-pets.sql"]);
  await assert.rejects(check, /still starting, or is older than this one/);
  await run({ ...people, ...pets });
  await rm(join(folder, "0002-pets.sql"));
  await assert.rejects(check, /a newer Keyholder/);
});

test("a number that is taken or leaves a gap is refused", async (t) => {
  const { run } = await world(t);
  await assert.rejects(run({ ...people, "0001-pets.sql": "" }), /0001-pets\.sql has a number that is taken/);
  await assert.rejects(run({ ...people, "0003-pets.sql": "" }), /0003-pets\.sql has a number that is taken/);
});
