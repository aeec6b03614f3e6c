import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openDatabase } from "./database.ts";
import { createLog } from "./log.ts";
import { createTestDatabase } from "./test-database.ts";
import { clear, forgetPastThrottles, hit } from "./throttle.ts";

const { connectionString, drop } = await createTestDatabase();
const { db, pool, close } = await openDatabase({ connectionString, log: createLog("silent") });
after(async () => {
  await close();
  await drop();
});

const two = { limit: 2, windowSeconds: 60 };
const inThePast = (key: string) =>
  pool.query("update throttles set window_ends_at = now() - interval '1 second' where key = $1", [key]);

test("attempts beyond the limit are refused until the window ends", async () => {
  assert.deepEqual(await hit(db, "sign-in", two), { allowed: true, retryAfterSeconds: 0 });
  assert.deepEqual(await hit(db, "sign-in", two), { allowed: true, retryAfterSeconds: 0 });
  const third = await hit(db, "sign-in", two);
  assert.equal(third.allowed, false);
  assert.ok(third.retryAfterSeconds > 50 && third.retryAfterSeconds <= 60);
  await inThePast("sign-in");
  assert.equal((await hit(db, "sign-in", two)).allowed, true);
});

test("keys are counted apart, and a cleared key starts anew", async () => {
  for (const _ of [1, 2, 3]) await hit(db, "jan", two);
  assert.equal((await hit(db, "eva", two)).allowed, true);
  await clear(db, "jan");
  assert.equal((await hit(db, "jan", two)).allowed, true);
});

test("of many attempts at once, exactly the limit is allowed", async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => hit(db, "rush", { limit: 7, windowSeconds: 60 })),
  );
  assert.equal(answers.filter(({ allowed }) => allowed).length, 7);
});

test("windows that have ended are forgotten", async () => {
  await hit(db, "old", two);
  await hit(db, "new", two);
  await inThePast("old");
  await forgetPastThrottles(db);
  const { rows } = await pool.query("select key from throttles where key in ('old', 'new')");
  assert.deepEqual(rows, [{ key: "new" }]);
});
