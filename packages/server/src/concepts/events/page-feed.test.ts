import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket, connect as tcp } from "node:net";
import { type TestContext, test } from "node:test";
import pg from "pg";
import { createLog } from "../../platform/log.ts";
import { createTestDatabase } from "../../platform/test-database.ts";
import { until } from "../../platform/until.ts";
import { PageFeed, type PageFeedOptions } from "./page-feed.ts";

async function stage(t: TestContext) {
  const { connectionString, drop } = await createTestDatabase();
  const stops: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const stop of stops) await stop();
    await drop();
  });

  async function writer(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    stops.push(() => client.end());
    return client;
  }

  function feed(options: Partial<PageFeedOptions> = {}) {
    const heard: string[] = [];
    const state = { followed: true, lost: 0 };
    const one = new PageFeed({
      connectionString,
      log: createLog("silent"),
      hear: ({ id }) => heard.push(id),
      isFollowed: () => state.followed,
      lost: () => state.lost++,
      everyMilliseconds: 5,
      ...options,
    });
    stops.push(() => one.stop());
    return { one, heard, state };
  }

  const observer = await writer();
  async function connections(): Promise<number> {
    const { rowCount } = await observer.query(
      "select from pg_stat_activity where datname = current_database() and application_name = 'keyholder page feed'",
    );
    return rowCount ?? 0;
  }
  return { connectionString, writer, feed, connections };
}

/** Writes a change, and says what it is about. */
async function change(client: pg.Client, xid = "pg_current_xact_id()"): Promise<string> {
  const id = randomUUID();
  await client.query(`insert into page_changes (kind, id, xid) values ('account-changed', $1, ${xid})`, [id]);
  return id;
}

test("What is committed is heard once, however the transactions overlapped, and nothing that was taken back", async (t) => {
  const { writer, feed } = await stage(t);
  const [early, late] = [await writer(), await writer()];
  await change(early);
  await early.query("begin");
  const slow = await change(early);
  const { one, heard } = feed();
  await one.follow();
  await late.query("begin");
  await change(late);
  await late.query("rollback");
  const quick = await change(late);
  await until(() => heard.length > 0);
  assert.deepEqual(heard, [quick]);
  await early.query("commit");
  await until(() => heard.length > 1);
  const last = await change(late);
  await until(() => heard.includes(last));
  assert.deepEqual(heard, [quick, slow, last]);
});

test("A row whose transaction this database has not had, as after a restore, is heard of nowhere", async (t) => {
  const { writer, feed } = await stage(t);
  const client = await writer();
  const { one, heard } = feed();
  await one.follow();
  await change(client, "'999999999999'::xid8");
  const real = await change(client);
  await until(() => heard.length > 0);
  assert.deepEqual(heard, [real]);
});

test("Nothing is read while nobody listens, and who comes then hears what is committed from there on", async (t) => {
  const { writer, feed, connections } = await stage(t);
  const client = await writer();
  const { one, heard, state } = feed();
  assert.equal(await connections(), 0);
  await Promise.all([one.follow(), one.follow()]);
  assert.equal(await connections(), 1);
  state.followed = false;
  assert.ok(await until(async () => (await connections()) === 0));
  await change(client);
  state.followed = true;
  await one.follow();
  const heardOf = await change(client);
  await until(() => heard.length > 0);
  assert.deepEqual(heard, [heardOf]);
  assert.equal(state.lost, 0);
});

test("A connection that is silently dead is found and said to be lost, and who follows anew hears again", async (t) => {
  const { connectionString, writer, feed } = await stage(t);
  const lines = await throughATunnel(t, connectionString);
  const { one, heard, state } = feed({ connectionString: lines.connectionString, answerWithin: 200 });
  await one.follow();
  lines.goSilent();
  await until(() => state.lost > 0);
  await one.follow();
  const again = await change(await writer());
  await until(() => heard.length > 0);
  assert.deepEqual([heard, state.lost], [[again], 1]);
});

test("Nobody follows what can't be read", async (t) => {
  const { connectionString, feed } = await stage(t);
  const elsewhere = new URL(connectionString);
  elsewhere.pathname = "/nothing_here";
  const { one, state } = feed({ connectionString: elsewhere.href });
  await assert.rejects(one.follow(), { code: "not-ready" });
  assert.equal(state.lost, 0);
});

test("Who was stopped for so long that rows may have been deleted unread has lost them", async (t) => {
  const { feed } = await stage(t);
  const { one, state } = feed({ longestPause: 0 });
  await one.follow();
  await until(() => state.lost > 0);
  assert.equal(state.lost, 1);
});

/** A TCP way to the database, whose open lines can be made to carry nothing more. */
async function throughATunnel(
  t: TestContext,
  connectionString: string,
): Promise<{ connectionString: string; goSilent: () => void }> {
  const { host, port, user, database } = new pg.Client({ connectionString });
  const open = new Set<Socket>();
  const tunnel = createServer((near) => {
    const far = host.startsWith("/") ? tcp(`${host}/.s.PGSQL.${port}`) : tcp(port, host);
    for (const end of [near, far]) open.add(end.on("error", () => {}));
    near.pipe(far).pipe(near);
  });
  tunnel.listen(0, "127.0.0.1");
  await once(tunnel, "listening");
  t.after(async () => {
    for (const end of open) end.destroy();
    await new Promise((closed) => tunnel.close(closed));
  });
  const address = tunnel.address();
  if (address === null || typeof address === "string") throw new Error("the tunnel has no port");
  return {
    connectionString: `postgres://${user}@127.0.0.1:${address.port}/${database}`,
    goSilent() {
      for (const end of open) end.unpipe().pause();
    },
  };
}
