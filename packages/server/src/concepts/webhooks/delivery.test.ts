import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openDatabase } from "../../platform/database.ts";
import { startJobs } from "../../platform/jobs.ts";
import { createLog } from "../../platform/log.ts";
import { until } from "../../platform/until.ts";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { verified } from "../../testing/webhook-receiver.ts";
import { maintain } from "../operating/maintenance.ts";
import { deliverWebhooks, webhooksJob } from "./deliver-webhooks.ts";
import { wakeWebhooks } from "./wake-webhooks.ts";
import { stage } from "./webhooks-stage.ts";

test("What a receiver refuses is sent again later, with the same id, until it is taken", async (t) => {
  const { receiver, gail, makeHook, memberOf, deliver, later } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  receiver.answers((response) => response.writeHead(503).end("Closed\u0000 for <b>today</b>"));
  await deliver(hook.id);
  await deliver(hook.id);
  assert.equal(receiver.received.length, 1, "it is not due yet");
  assert.equal((await gail.getWebhook({ params: hook.params })).state, "failing");
  await later();
  receiver.answers((response) => response.writeHead(204).end());
  await deliver(hook.id);
  const [first, second] = receiver.received;
  assert.ok(first && second);
  assert.equal(first.id, second.id);
  verified(second, hook.secret);
  const { items } = await gail.listWebhookMessages({ params: hook.params, query: { status: "delivered" } });
  const message = await gail.getWebhookMessage({ params: { ...hook.params, message: items[0]?.id ?? "" } });
  assert.deepEqual([message.id, message.body, message.attempts], [second.id, second.body, 2]);
  assert.deepEqual(
    message.log.map(({ status, error, answer }) => [status, error, answer]),
    [
      [204, null, ""],
      [503, "refused", "Closed for <b>today</b>"],
    ],
  );
  const now = await gail.getWebhook({ params: hook.params });
  assert.deepEqual([now.state, now.failingSince, now.waiting], ["active", null, 0]);
});

test("A message is given up after ten attempts in three days; then its webhook is paused and its managers are told", async (t) => {
  const { server, db, receiver, gail, params, makeHook, memberOf, deliver, later } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  receiver.answers((response) => response.writeHead(500).end());
  let hours = 0;
  for (let attempt = 1; attempt <= 9; attempt++) {
    await deliver(hook.id);
    const wait = sql<number>`extract(epoch from next_attempt_at - now())::float8 / 3600`;
    const { left } = await db
      .selectFrom("webhook_messages")
      .select(wait.as("left"))
      .executeTakeFirstOrThrow();
    hours += left;
    await later();
  }
  assert.ok(hours > 72 && hours < 80, `${hours} hours`);
  await sql`update webhooks set failing_since = now() - interval '3 days'`.execute(db);
  await deliver(hook.id);
  const now = await gail.getWebhook({ params: hook.params });
  assert.deepEqual([now.state, now.pausedBecause, now.failed], ["paused", "failing", 1]);
  const { items: heard } = await gail.listNotifications();
  assert.deepEqual(
    [heard[0]?.kind, heard[0]?.words.other],
    ["access.webhook-paused", new URL(receiver.url).host],
  );
  assert.equal(
    (await told(server, "agency")).at(-1),
    `nobody · webhooks.pause · ${new URL(receiver.url).host}`,
  );
  const vic = await (await server.as("ed")).listNotifications();
  assert.deepEqual(vic.items, []);
  const since = new Date(Date.now() - 86_400_000).toISOString();
  const again = () => gail.replayFailedWebhookMessages({ params: hook.params, body: { since } });
  await refused(server, "wrong-state", again);
  await gail.resumeWebhook({ params: hook.params });
  receiver.answers((response) => response.writeHead(204).end());
  assert.deepEqual(await again(), { replayed: 1 });
  await deliver(hook.id);
  assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 1);
  assert.equal((await gail.listWebhookMessages({ params: hook.params })).items[0]?.status, "delivered");
  const future = { since: "2999-01-01T00:00:00Z" };
  assert.deepEqual(await gail.replayFailedWebhookMessages({ params: hook.params, body: future }), {
    replayed: 0,
  });
  const { items } = await gail.listAudit({ params, query: { action: "webhooks.replay-failed" } });
  assert.equal(items.length, 1);
});

test("A receiver that says 410 is told nothing more", async (t) => {
  const { receiver, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  receiver.answers((response) => response.writeHead(410).end());
  await gail.suspendMember(await memberOf("vic"));
  await gail.suspendMember(await memberOf("ed"));
  await deliver(hook.id);
  const { state, pausedBecause, waiting } = await gail.getWebhook({ params: hook.params });
  assert.deepEqual([state, pausedBecause, waiting], ["paused", "gone", 1]);
  assert.equal(receiver.received.length, 1);
});

test("A message is replayed with the id that it had, once it does not wait any more", async (t) => {
  const { server, receiver, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  const [waiting] = (await gail.listWebhookMessages({ params: hook.params })).items;
  const message = { params: { ...hook.params, message: waiting?.id ?? "" } };
  await refused(server, "wrong-state", () => gail.replayWebhookMessage(message));
  await deliver(hook.id);
  assert.equal((await gail.replayWebhookMessage(message)).status, "waiting");
  await deliver(hook.id);
  assert.deepEqual(
    receiver.received.map(({ id }) => id),
    [waiting?.id, waiting?.id],
  );
  const nowhere = { params: { ...hook.params, message: hook.id } };
  await refused(server, "not-found", () => gail.replayWebhookMessage(nowhere));
});

test("No redirect is followed, and of a long answer only the beginning is read and kept", async (t) => {
  const { receiver, gail, makeHook, deliver } = await stage(t);
  const hook = await makeHook();
  const outcome = async () => {
    const { id } = await gail.testWebhook({ params: hook.params });
    await deliver(hook.id);
    const message = await gail.getWebhookMessage({ params: { ...hook.params, message: id } });
    return [message.status, message.lastError, message.log[0]?.answer.length];
  };
  receiver.answers((response) => response.writeHead(302, { location: `${receiver.url}/on` }).end());
  assert.deepEqual(await outcome(), ["failed", "redirected", 0]);
  let closed = false;
  receiver.answers((response) => {
    response.on("close", () => {
      closed = true;
    });
    response.writeHead(200);
    const more = () => {
      while (!closed && response.write("x".repeat(16_384)));
      if (!closed) response.once("drain", more);
    };
    more();
  });
  assert.deepEqual(await outcome(), ["delivered", null, 300]);
  assert.ok(await until(() => closed));
  assert.equal(receiver.received.length, 2);
});

test("What was being sent when a process was killed is sent by the next one that looks for it", async (t) => {
  const { server, db, receiver, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  const stop = new AbortController();
  receiver.answers(() => stop.abort());
  await assert.rejects(deliver(hook.id, stop.signal));
  receiver.answers((response) => response.writeHead(204).end());
  await deliver(hook.id);
  assert.equal(receiver.received.length, 1, "the killed one still holds it");
  await db
    .updateTable("webhooks")
    .set({ delivering_until: new Date(0) })
    .execute();
  await wakeWebhooks(server.env)({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  const log = createLog("silent");
  const database = await openDatabase({ connectionString: server.connectionString, log });
  const tasks = { [webhooksJob]: deliverWebhooks(server.env) };
  const jobs = await startJobs({ pool: database.pool, tasks, log });
  t.after(() => database.close());
  t.after(() => jobs.stop());
  assert.ok(await until(() => receiver.received.length > 1));
  const [first, second] = receiver.received;
  assert.equal(first?.id, second?.id);
});

test("With the feature switched off nothing is told, and what waits stays", async (t) => {
  const { db, receiver, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  await db
    .updateTable("accounts")
    .set({ features_off: ["api"] })
    .where("external_id", "=", "agency")
    .execute();
  await deliver(hook.id);
  await gail.restoreMember(await memberOf("vic"));
  assert.deepEqual(receiver.received, []);
  const rows = await db.selectFrom("webhook_messages").select(["event", "status"]).execute();
  assert.deepEqual(rows, [{ event: "member.suspended", status: "waiting" }]);
});

test("The log is kept for 30 days", async (t) => {
  const { server, db, gail, makeHook, memberOf } = await stage(t);
  await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  await gail.restoreMember(await memberOf("vic"));
  await sql`update webhook_messages set created_at = now() - interval '31 days' where event = 'member.suspended'`.execute(
    db,
  );
  await maintain(server.env)({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  const rows = await db.selectFrom("webhook_messages").select("event").execute();
  assert.deepEqual(rows, [{ event: "member.restored" }]);
});
