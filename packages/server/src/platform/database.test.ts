import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openDatabase, refuseUnfitServer } from "./database.ts";
import { createLog } from "./log.ts";
import { createTestDatabase } from "./test-database.ts";

const log = createLog("silent");
const { connectionString, drop } = await createTestDatabase({ empty: true });
const { db, close } = await openDatabase({ connectionString, log, statementTimeoutSeconds: 1 });
after(async () => {
  await close();
  await drop();
});

test("big integers are numbers, instants are dates, days are text", async () => {
  const { rows } = await sql`
    select 9007199254740991::int8 as number, array[1::int8, null] as numbers, '2026-03-29'::date as day,
      '2026-03-29T01:30:00Z'::timestamptz as instant, 12.50::numeric as exact
  `.execute(db);
  assert.deepEqual(rows, [
    {
      number: Number.MAX_SAFE_INTEGER,
      numbers: [1, null],
      day: "2026-03-29",
      instant: new Date("2026-03-29T01:30:00Z"),
      exact: "12.50",
    },
  ]);
});

test("a big integer that a number cannot hold exactly is an error, never another number", async () => {
  await assert.rejects(sql`select 9007199254740993::int8`.execute(db), /9007199254740993 is too large/);
});

test("a transaction that throws leaves nothing", async () => {
  await sql`create table notes (text text)`.execute(db);
  const work = db.transaction().execute(async (tx) => {
    await sql`insert into notes values ('a')`.execute(tx);
    throw new Error("no");
  });
  await assert.rejects(work, /no/);
  assert.deepEqual((await sql`select * from notes`.execute(db)).rows, []);
});

test("a statement that takes too long is ended", async () => {
  await assert.rejects(sql`select pg_sleep(30)`.execute(db), /statement timeout/);
});

test("a database that cannot be reached is named in a sentence without its password", async () => {
  const nowhere = "postgres://keyholder:hunter2@127.0.0.1:1/keyholder";
  await assert.rejects(openDatabase({ connectionString: nowhere, log }), (error: Error) => {
    assert.match(error.message, /^The database cannot be reached: .*ECONNREFUSED.*Check DATABASE_URL/);
    assert.doesNotMatch(error.message, /hunter2/);
    return true;
  });
});

test("an old server, a replica and another encoding are refused", () => {
  const fit = { replica: false, number: 150_000, version: "15.0", encoding: "UTF8" };
  refuseUnfitServer(fit);
  const refuses = (unfit: Partial<typeof fit>, why: RegExp) =>
    assert.throws(() => refuseUnfitServer({ ...fit, ...unfit }), why);
  refuses({ number: 140_011, version: "14.11" }, /is PostgreSQL 14\.11\. Keyholder needs PostgreSQL 15/);
  refuses({ replica: true }, /is a replica/);
  refuses({ encoding: "LATIN2" }, /encoding is LATIN2/);
});
