import assert from "node:assert/strict";
import { test } from "node:test";
import { regularTasks } from "../../regular-jobs.ts";
import { startTestServer } from "../../testing/index.ts";
import { maintenanceJob } from "./maintenance.ts";

const day = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

test("Past tries, sessions and links for a new password are deleted after their time, and visits stay", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const { db } = server.env;
  const adam = await server.as("adam");
  const account = await server.number("bakery");
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  await db
    .updateTable("sessions")
    .set({ ended_at: daysAgo(31) })
    .execute();
  const person_id = await server.personId("vera");
  const session = (name: string, expires_at: Date, ended_at: Date | null) =>
    db
      .insertInto("sessions")
      .values({ person_id, token_hash: Buffer.from(name), expires_at, ended_at })
      .execute();
  await session("expired long ago", daysAgo(31), null);
  await session("expired lately", daysAgo(29), null);
  await session("ended lately", daysAgo(-1), daysAgo(29));
  await session("in use", daysAgo(-1), null);
  for (const days of [31, 29])
    await db
      .insertInto("password_resets")
      .values({ person_id, token_hash: Buffer.from(`${days}`), expires_at: daysAgo(days) })
      .execute();
  for (const days of [1, -1])
    await db
      .insertInto("throttles")
      .values({ key: `${days}`, count: 1, window_ends_at: daysAgo(days) })
      .execute();

  await regularTasks(server.env)[maintenanceJob]?.({}, { attempt: 1, maxAttempts: 1, signal: undefined });

  const sessions = await db.selectFrom("sessions").select("token_hash").execute();
  assert.deepEqual(sessions.map(({ token_hash }) => String(token_hash)).sort(), [
    "ended lately",
    "expired lately",
    "in use",
  ]);
  const resets = await db.selectFrom("password_resets").select("token_hash").execute();
  assert.deepEqual(
    resets.map(({ token_hash }) => String(token_hash)),
    ["29"],
  );
  const throttles = await db.selectFrom("throttles").select("key").execute();
  assert.deepEqual(
    throttles.map(({ key }) => key),
    ["-1"],
  );
  const { items } = await (await server.as("jan")).listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ person }) => person?.name),
    ["Adam Reed"],
  );
});

test("Of the feed that the nodes follow, a day is kept", async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const { db } = server.env;
  const change = (kind: string, at: Date) =>
    db.insertInto("access_changes").values({ kind, a: "00000000-0000-0000-0000-000000000001", at }).execute();
  await change("old", daysAgo(1.1));
  await change("new", daysAgo(0.9));
  await regularTasks(server.env)[maintenanceJob]?.({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  const kept = await db
    .selectFrom("access_changes")
    .select("kind")
    .where("kind", "in", ["old", "new"])
    .execute();
  assert.deepEqual(kept, [{ kind: "new" }]);
});
