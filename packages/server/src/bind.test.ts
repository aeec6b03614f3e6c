import assert from "node:assert/strict";
import { test } from "node:test";
import cookie from "@fastify/cookie";
import { type Operation, operations } from "@keyholder/contract";
import Fastify from "fastify";
import { sql } from "kysely";
import { z } from "zod";
import { bind } from "./bind.ts";
import { changing, type Handler, reading } from "./handler.ts";
import { answerError } from "./platform/answer-error.ts";
import { createLog } from "./platform/log.ts";
import { Refusal } from "./platform/refusal.ts";
import { Running } from "./platform/running.ts";
import { everything, refused, startTestServer, type TestServer } from "./testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  return server;
}

/** An app with these operations alone, and what it logs. */
async function serving({ env }: TestServer, handler: Handler) {
  const logged: string[] = [];
  const log = createLog("info", { write: (line) => logged.push(line) });
  const app = Fastify();
  app.setErrorHandler(answerError(log));
  await app.register(cookie);
  bind(app, { ...env, log }, handler, new Running());
  return { app, logged };
}

const rename = (server: TestServer, headers: Record<string, string>) =>
  fetch(`${server.url}/v1/me`, {
    method: operations.updateMe.method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ name: "Adam Changed" }),
  });

const nameOfAdam = async ({ env }: TestServer) => {
  const adam = env.db.selectFrom("people").select("name").where("external_id", "=", "adam");
  return (await adam.executeTakeFirstOrThrow()).name;
};

test("a change and its audit entry are one transaction: if the entry cannot be written, nothing is", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  await sql`create function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`.execute(
    server.env.db,
  );
  await sql`create trigger refuse_entry before insert on audit_entries for each row execute function refuse_entry()`.execute(
    server.env.db,
  );
  await refused(server, "failed", () => adam.updateMe({ body: { name: "Adam Changed" } }));
  const account = await server.number("studio");
  const body = { email: "new@new.example", name: "New", language: "en", role: "viewer" } as const;
  await refused(server, "failed", () => adam.inviteMember({ params: { account }, body }));
  await sql`drop trigger refuse_entry on audit_entries`.execute(server.env.db);
  assert.equal((await adam.updateMe({ body: { name: "Adam Changed" } })).name, "Adam Changed");
});

test("what a refused or failed change had written is taken back, and so is one whose answer is not the contract's", async (t) => {
  const server = await started(t);
  const ends = [
    () => Promise.reject(new Refusal("wrong-state")),
    () => Promise.reject(new Error("unforeseen")),
    async () => ({ answer: { status: "no such status" as "ok" }, audit: [] as const }),
  ];
  const statuses: number[] = [];
  for (const end of ends) {
    const before = await everything(server.env.db);
    const row = { ...operations.getHealth, method: "POST" } as const;
    const handler = changing(row, async ({ tx }) => {
      await tx.updateTable("people").set({ name: "Changed" }).execute();
      return end();
    });
    const { app } = await serving(server, handler);
    const answer = await app.inject({ method: "POST", url: row.path });
    statuses.push(answer.statusCode);
    assert.deepEqual(await everything(server.env.db), before);
  }
  assert.deepEqual(statuses, [409, 500, 500]);
});

test("a change from a foreign page is refused", async (t) => {
  const server = await started(t);
  const session = await server.sessionOf("adam");
  for (const origin of [
    "https://evil.example",
    `${server.url}.evil.example`,
    "http://127.0.0.1:1",
    "null",
    "",
  ]) {
    const answer = await rename(server, { ...session, origin });
    assert.equal(answer.status, 403, origin);
    assert.match(await answer.text(), /"code":"foreign-origin"/);
  }
  assert.equal(await nameOfAdam(server), "Adam Reed");
});

test("a change from our own page passes", async (t) => {
  const server = await started(t);
  const answer = await rename(server, { ...(await server.sessionOf("adam")), origin: server.url });
  assert.equal(answer.status, 200);
  assert.equal(await nameOfAdam(server), "Adam Changed");
});

test("an answer carries nothing beyond the contract's shape", async (t) => {
  const server = await started(t);
  const row = {
    ...operations.getHealth,
    answer: z.object({ name: z.string(), items: z.array(z.object({ id: z.string() })) }),
  } satisfies Operation;
  const secret = "the password's hash";
  const full = { name: "Adam", secret, items: [{ id: "1", secret }] };
  const shape = { name: "Adam", items: [{ id: "1" }] };
  const changes = { ...row, method: "POST" } satisfies Operation;
  for (const handler of [
    reading(row, async () => full),
    changing(changes, async () => ({ answer: full, audit: [] })),
  ]) {
    const { app } = await serving(server, handler);
    const { method, path } = handler.row;
    const answer = await app.inject({ method, url: path });
    assert.deepEqual([answer.statusCode, answer.json()], [200, shape]);
  }
});

test("an unforeseen error answers 500 without telling anything, and is logged", async (t) => {
  const server = await started(t);
  const handler = reading(operations.getHealth, async () => {
    throw Object.assign(new Error("relation people is broken"), { detail: "row of Adam Reed" });
  });
  const { app, logged } = await serving(server, handler);
  const answer = await app.inject({ url: operations.getHealth.path });
  const { instance, ...problem } = answer.json();
  assert.match(String(answer.headers["content-type"]), /^application\/problem\+json/);
  assert.deepEqual(problem, {
    type: "urn:keyholder:problem:failed",
    title: "Something went wrong on our side. Nothing was changed.",
    status: 500,
    code: "failed",
  });
  assert.equal(logged.length, 1);
  const line = JSON.parse(logged[0] ?? "");
  assert.deepEqual(
    [line.requestId, line.route, line.err.message],
    [instance, operations.getHealth.path, "relation people is broken"],
  );
});

test("a version that is none is asked for again", async (t) => {
  const server = await started(t);
  const path = operations.updateAccount.path.replace("{account}", await server.number("studio"));
  const session = await server.sessionOf("adam");
  for (const version of [undefined, "*", "one", '"-1"', '"99999999999999999999"']) {
    const answer = await fetch(server.url + path, {
      method: operations.updateAccount.method,
      headers: { ...session, "content-type": "application/json", ...(version && { "if-match": version }) },
      body: JSON.stringify({ phone: "1" }),
    });
    assert.equal(answer.status, 428, version);
  }
});
