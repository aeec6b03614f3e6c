import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { verified } from "../../testing/webhook-receiver.ts";
import { stage } from "./webhooks-stage.ts";

test("A webhook is made, its secret is shown once, and it is told what its account's log tells", async (t) => {
  const { server, receiver, account, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  assert.match(hook.secret, /^whsec_/);
  assert.deepEqual([hook.state, hook.events, hook.through], ["active", null, null]);
  assert.ok(!JSON.stringify(await gail.getWebhook({ params: hook.params })).includes("whsec_"));
  await gail.suspendMember(await memberOf("vic"));
  await deliver(hook.id);
  const [message, ...others] = receiver.received;
  assert.ok(message);
  assert.equal(others.length, 0);
  const { items } = await gail.listAudit({ params: { account }, query: { action: "members.suspend" } });
  const [entry] = items;
  assert.ok(entry);
  assert.deepEqual(verified(message, hook.secret), {
    type: "member.suspended",
    timestamp: entry.at,
    data: {
      account: { number: account, name: "Dash Agency" },
      entry: entry.id,
      action: entry.action,
      actor: entry.actor,
      via: null,
      target: entry.target,
      before: entry.before,
      after: entry.after,
    },
  });
  assert.deepEqual((await told(server, "agency")).slice(-2), [
    `Gail Orr · webhooks.create · ${new URL(receiver.url).host}`,
    "Gail Orr · members.suspend · Vic Shaw",
  ]);
});

test("Only the chosen events of the own account are told, and none of a change that was taken back", async (t) => {
  const { server, db, receiver, params, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook(["member.restored"]);
  const vic = await memberOf("vic");
  await gail.suspendMember(vic);
  await refused(server, "stale", () => gail.restoreMember({ ...vic, version: 99 }));
  await gail.restoreMember(await memberOf("vic"));
  await gail.createGroup({ params, body: { name: "North" } });
  await deliver(hook.id);
  assert.deepEqual(receiver.types(), ["member.restored"]);
  assert.equal((await db.selectFrom("webhook_messages").select("id").execute()).length, 1);
});

test("Webhooks are listed, changed, and deleted with their log; what was seen in an older version is not changed", async (t) => {
  const { server, db, gail, params, makeHook, memberOf } = await stage(t);
  const hook = await makeHook();
  const second = await makeHook(["visit.started"]);
  await gail.suspendMember(await memberOf("vic"));
  const first = await gail.listWebhooks({ params, query: { limit: 1 } });
  assert.deepEqual(
    first.items.map(({ id, waiting }) => [id, waiting]),
    [[hook.id, 1]],
  );
  const { items, next } = await gail.listWebhooks({ params, query: { after: first.next ?? "" } });
  assert.deepEqual([items.map(({ id }) => id), next], [[second.id], null]);
  const body = {
    url: "https://hooks.example/a?key=sesame",
    description: "Books",
    events: ["member.left" as const],
  };
  const changed = await gail.updateWebhook({ params: hook.params, version: 1, body });
  assert.deepEqual([changed.url, changed.description, changed.version], [body.url, "Books", 2]);
  await refused(server, "stale", () => gail.updateWebhook({ params: hook.params, version: 1, body }));
  const { items: log } = await gail.listAudit({ params, query: { action: "webhooks" } });
  assert.deepEqual(
    [log[0]?.action, log[0]?.after],
    ["webhooks.update", { host: "hooks.example", description: "Books", events: ["member.left"] }],
  );
  assert.ok(!JSON.stringify(log).includes("sesame"));
  await gail.deleteWebhook({ params: hook.params });
  assert.deepEqual(await db.selectFrom("webhook_messages").select("id").execute(), []);
  await refused(server, "not-found", () => gail.getWebhook({ params: hook.params }));
});

test("For a day after a new secret was made, messages are signed with it and the one of before", async (t) => {
  const { db, receiver, gail, makeHook, deliver } = await stage(t);
  const hook = await makeHook();
  const { secret, webhook } = await gail.rotateWebhookSecret({ params: hook.params });
  assert.notEqual(secret, hook.secret);
  assert.ok(webhook.previousSecretUntil);
  await gail.testWebhook({ params: hook.params });
  await deliver(hook.id);
  const [both] = receiver.received;
  assert.ok(both);
  for (const one of [secret, hook.secret])
    assert.deepEqual((verified(both, one) as { type: string }).type, "webhook.test");
  await db.updateTable("webhooks").set({ previous_secret_until: new Date() }).execute();
  await gail.testWebhook({ params: hook.params });
  await deliver(hook.id);
  const last = receiver.received[1];
  assert.ok(last);
  verified(last, secret);
  assert.throws(() => verified(last, hook.secret));
});

test("While a webhook is paused nothing is sent but tests; what waited is sent in its order when it is resumed", async (t) => {
  const { server, receiver, gail, makeHook, memberOf, deliver } = await stage(t);
  const hook = await makeHook();
  const { state, pausedBecause } = await gail.pauseWebhook({ params: hook.params });
  assert.deepEqual([state, pausedBecause], ["paused", "by-hand"]);
  await refused(server, "wrong-state", () => gail.pauseWebhook({ params: hook.params }));
  await gail.suspendMember(await memberOf("vic"));
  await gail.restoreMember(await memberOf("vic"));
  await gail.testWebhook({ params: hook.params });
  await deliver(hook.id);
  assert.deepEqual(receiver.types(), ["webhook.test"]);
  assert.equal((await gail.resumeWebhook({ params: hook.params })).state, "active");
  await refused(server, "wrong-state", () => gail.resumeWebhook({ params: hook.params }));
  await deliver(hook.id);
  assert.deepEqual(receiver.types(), ["webhook.test", "member.suspended", "member.restored"]);
});

test("Addresses inside are refused when a webhook is made, and so is http, unless the operator allows them", async (t) => {
  const { server, gail, params } = await stage(t, {});
  for (const url of [
    "http://hooks.example/",
    "ftp://hooks.example/",
    "https://user:secret@hooks.example/",
    "https://localhost/",
    "https://127.1/",
    "https://0x7f000001/",
    "https://10.0.0.7/",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.1.1/",
    "https://[::1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[::ffff:10.0.0.1]/",
    "nowhere",
  ])
    assert.equal(
      (await refused(server, "invalid", () => gail.createWebhook({ params, body: { url, events: null } })))
        .errors?.[0]?.field,
      "url",
      url,
    );
  await refused(server, "invalid", () =>
    gail.createWebhook({ params, body: { url: "https://hooks.example/", events: [] } }),
  );
});

test("R10: nobody opens the audit log to a webhook, or reads it there, who may not read it himself", async (t) => {
  const { server, db, gail, params, makeHook, memberOf } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("vic"));
  const cleo = await memberOf("cleo");
  const set = { preset: "viewer", role_id: null, permissions: null, ticked: ["webhooks.manage"] };
  await db.updateTable("members").set(set).where("id", "=", cleo.params.member).execute();
  const she = await server.as("cleo");
  const { items } = await she.listWebhookMessages({ params: hook.params });
  const message = { ...hook.params, message: items[0]?.id ?? "" };
  const body = { url: "https://hooks.example/", events: null };
  await refused(server, "refused", () => she.createWebhook({ params, body }));
  await refused(server, "refused", () => she.updateWebhook({ params: hook.params, version: 1, body }));
  await refused(server, "refused", () => she.getWebhookMessage({ params: message }));
  await she.pauseWebhook({ params: hook.params });
  await refused(server, "refused", () => she.resumeWebhook({ params: hook.params }));
});

test("Whoever may not manage webhooks sees and changes none, and another account's is not found", async (t) => {
  const { server, db, gail, account, makeHook, memberOf } = await stage(t);
  const hook = await makeHook();
  await gail.suspendMember(await memberOf("nia"));
  const { items } = await gail.listWebhookMessages({ params: hook.params });
  const message = items[0]?.id ?? "";
  const foreign = await db
    .insertInto("webhooks")
    .values({ account_id: await server.accountId("retail"), url: hook.url, secret: "whsec_c2VjcmV0" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const vic = await server.as("vic");
  const body = { url: hook.url, events: null };
  for (const [code, person, params] of [
    ["refused", vic, hook.params],
    ["not-found", gail, { account, webhook: foreign.id }],
  ] as const) {
    const calls = [
      () => person.getWebhook({ params }),
      () => person.updateWebhook({ params, version: 1, body }),
      () => person.deleteWebhook({ params }),
      () => person.rotateWebhookSecret({ params }),
      () => person.pauseWebhook({ params }),
      () => person.resumeWebhook({ params }),
      () => person.testWebhook({ params }),
      () => person.listWebhookMessages({ params }),
      () => person.getWebhookMessage({ params: { ...params, message } }),
      () => person.replayWebhookMessage({ params: { ...params, message } }),
      () => person.replayFailedWebhookMessages({ params, body: { since: "2026-01-01T00:00:00Z" } }),
    ];
    for (const call of calls) await refused(server, code, call);
  }
  await refused(server, "refused", () => vic.listWebhooks({ params: { account } }));
  await refused(server, "refused", () => vic.createWebhook({ params: { account }, body }));
});
