import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { type Kysely, sql } from "kysely";
import { createApp } from "./app.ts";
import { createLog } from "./platform/log.ts";
import type { DB } from "./platform/schema.ts";
import { until } from "./platform/until.ts";
import { startTestServer } from "./testing/index.ts";

async function started(
  t: { after(close: () => Promise<void>): void },
  settings: { PUBLIC_URL?: string; TRUST_PROXY?: string } = {},
) {
  const server = await startTestServer({ world: "client-center", settings });
  t.after(() => server.close());
  return server;
}

const changeAs = async (
  url: string,
  headers: Record<string, string>,
  body: string | null = '{"name":"Adam"}',
) =>
  fetch(`${url}/v1/me`, {
    method: "PATCH",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

test("A change is taken from the page at PUBLIC_URL, scheme and all, whatever host the proxy names", async (t) => {
  const server = await started(t, { PUBLIC_URL: "https://access.example.com" });
  const token = (await server.sessionOf("adam")).cookie?.replace("keyholder=", "__Host-keyholder=") ?? "";
  const from = async (origin: string) => (await changeAs(server.url, { cookie: token, origin })).status;
  assert.equal(await from("https://access.example.com"), 200);
  assert.equal(await from("http://access.example.com"), 403);
  assert.equal(await from("https://access.example.com:444"), 403);
  assert.equal(await from("https://access.example.com.evil.example"), 403);
});

test("On the machine itself a page under each of its names is ours, and one of another port is not", async (t) => {
  const server = await started(t);
  const session = await server.sessionOf("adam");
  const { port } = new URL(server.url);
  for (const [host, status] of [
    ["localhost", 200],
    ["127.0.0.1", 200],
    ["evil.example", 403],
  ] as const) {
    const app = await createApp(server.env, null);
    const headers = { ...session, host: `${host}:${port}`, "content-type": "application/json" };
    const call = (origin: string) =>
      app.inject({
        method: "PATCH",
        url: "/v1/me",
        headers: { ...headers, origin },
        payload: '{"name":"A"}',
      });
    assert.equal((await call(`http://${host}:${port}`)).statusCode, status, host);
    assert.equal((await call(`http://${host}:1`)).statusCode, 403);
    await app.close();
  }
});

test("Too large a body and one that is no JSON say so, each with its own code", async (t) => {
  const server = await started(t);
  const session = await server.sessionOf("adam");
  const large = await changeAs(server.url, session, JSON.stringify({ name: "x".repeat(1_100_000) }));
  assert.equal(large.status, 413);
  assert.match(await large.text(), /"code":"too-large"/);
  const form = { ...session, "content-type": "application/x-www-form-urlencoded" };
  const foreign = await changeAs(server.url, form, "name=Adam");
  assert.equal(foreign.status, 415);
  assert.match(await foreign.text(), /"code":"unknown-media-type"/);
});

test("An address that cannot be read is refused as everything is", async (t) => {
  const server = await started(t);
  for (const path of [
    "/v1/accounts/%ff/members",
    "/v1/accounts/%ED%A0%80",
    `/v1/accounts/${"a".repeat(300)}`,
  ]) {
    const answer = await fetch(server.url + path, { headers: await server.sessionOf("adam") });
    assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/);
    assert.match(await answer.text(), /"status":400,"code":"malformed"/);
  }
});

test("No page may frame ours, fonts come from us alone, and an answer of the API is no page at all", async (t) => {
  const server = await started(t);
  const page = await fetch(`${server.url}/docs/api`);
  assert.match(page.headers.get("content-security-policy") ?? "", /(^|;)font-src 'self'(;|$)/);
  const answer = await fetch(`${server.url}/healthz`);
  assert.equal(answer.headers.get("content-security-policy"), "default-src 'none';frame-ancestors 'none'");
  assert.equal(answer.headers.get("cache-control"), "no-store");
  for (const { headers } of [page, answer]) {
    assert.equal(headers.get("x-frame-options"), "DENY");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("x-powered-by"), null);
  }
});

test("A proxy that is not believed is told of once", async (t) => {
  const server = await started(t);
  const logged: string[] = [];
  const log = createLog("warn", { write: (line) => logged.push(line) });
  for (const [TRUST_PROXY, lines] of [
    [1, 0],
    [false, 1],
  ] as const) {
    const app = await createApp({ ...server.env, log, config: { ...server.env.config, TRUST_PROXY } }, null);
    for (let i = 0; i < 3; i++)
      await app.inject({ url: "/healthz", headers: { "x-forwarded-for": "192.0.2.1" } });
    await app.close();
    assert.equal(logged.length, lines);
  }
  assert.match(logged[0] ?? "", /TRUST_PROXY/);
});

test("A stopping server waits for a change that its browser has given up", async (t) => {
  const server = await started(t);
  const { db } = server.env;
  const logged: string[] = [];
  const log = createLog("warn", { write: (line) => logged.push(line) });
  const app = await createApp({ ...server.env, log }, null);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const headers = { ...(await server.sessionOf("adam")), "content-type": "application/json" };
  const nobodyWaits = new AbortController();
  const adam = await server.personId("adam");
  const steps: string[] = [];
  const [locked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = db.transaction().execute(async (tx) => {
    await tx.selectFrom("people").select("id").where("id", "=", adam).forUpdate().execute();
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  const signal = nobodyWaits.signal;
  const body = '{"name":"Adam Anew"}';
  const asked = fetch(`${url}/v1/me`, { method: "PATCH", headers, body, signal }).catch(() => {});
  assert.ok(await until(() => isWaiting(db)));
  nobodyWaits.abort();
  await asked;
  const noConnection = once(app.server, "close");
  const closed = app.close().then(() => steps.push("closed"));
  await noConnection;
  await db.selectFrom("people").select("id").execute();
  steps.push("held no longer");
  held.resolve();
  await Promise.all([holding, closed]);
  assert.deepEqual(steps, ["held no longer", "closed"]);
  const { name } = await db
    .selectFrom("people")
    .select("name")
    .where("id", "=", adam)
    .executeTakeFirstOrThrow();
  assert.equal(name, "Adam Anew");
  assert.deepEqual(logged, []);
});

async function isWaiting(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length > 0;
}
