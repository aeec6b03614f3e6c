import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, createClient } from "@keyholder/sdk";
import { sql } from "kysely";
import { refused, startTestServer } from "../../testing/index.ts";
import { operatorsKey } from "../../testing/operators-key.ts";
import { upToSignOfLife } from "../../testing/sign-of-life.ts";

const person = (id: string) => ({ type: "person", id });
const account = (id: string) => ({ type: "account", id });
const asked = (who: string, action: string, where: string) => ({
  subject: person(who),
  action: { name: action },
  resource: account(where),
});
const questions = [
  asked("adam", "account.view", "bakery"),
  asked("adam", "account.view", "studio"),
  asked("nobody", "account.view", "bakery"),
  asked("jan", "invoices.pay", "bakery"),
];

/** Programs listen on node B; whoever takes access does so on A. */
async function stage(t: { after(close: () => Promise<void>): void }) {
  const a = await startTestServer({ world: "client-center" });
  t.after(() => a.close());
  const b = await a.startNode();
  const key = await operatorsKey(a.env.db);
  return { a, b, key, program: createClient({ server: b.url, headers: key.headers }) };
}

async function following(client: Client, body: Parameters<Client["followDecisions"]>[0]["body"]) {
  const stream = (await client.followDecisions({ body }))[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await stream.next();
    return done ? null : value;
  };
}

test("R11: a revocation on another node is told within a second", async (t) => {
  const { a, program } = await stage(t);
  const next = await following(program, { evaluations: questions });
  assert.deepEqual(await next(), { decisions: [true, true, false, true] });
  const jan = await a.as("jan");
  const bakery = await a.number("bakery");
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  assert.ok(link);
  await jan.endManager({ params: { account: bakery, link: link.id } });
  const revoked = performance.now();
  assert.deepEqual(await next(), { index: 0, decision: false });
  assert.ok(performance.now() - revoked < 1000);
});

test("R11: so is what ends by time alone, and what is given", async (t) => {
  const { a, program } = await stage(t);
  const next = await following(program, { evaluations: questions });
  await next();
  await sql`update members set expires_at = now() + interval '300 milliseconds'
             where person_id = ${await a.personId("adam")}`.execute(a.env.db);
  const told = [await next(), await next()];
  assert.deepEqual(told, [
    { index: 0, decision: false },
    { index: 1, decision: false },
  ]);
  await sql`update members set expires_at = null`.execute(a.env.db);
  assert.deepEqual(await next(), { index: 0, decision: true });
});

test("R11: a stream ends with its key, and with its session", async (t) => {
  const { a, b, key, program } = await stage(t);
  const byKey = await following(program, { evaluations: questions });
  const cookie = await a.sessionOf("adam");
  const adam = createClient({ server: b.url, headers: cookie });
  const bySession = await following(adam, asked("adam", "account.view", "studio"));
  assert.deepEqual(await bySession(), { decisions: [true] });
  await byKey();
  await key.end();
  assert.equal(await byKey(), null);
  await refused(a, "not-signed-in", () => program.followDecisions({ body: { evaluations: questions } }));
  await createClient({ server: a.url, headers: cookie }).signOut();
  assert.equal(await bySession(), null);
});

test("A stream on which nothing changes gives signs of life, or a proxy would take it for dead", async (t) => {
  const a = await startTestServer({ world: "client-center", signOfLifeMilliseconds: 1 });
  t.after(() => a.close());
  const { headers } = await operatorsKey(a.env.db);
  const answer = await fetch(`${a.url}/v1/decisions/changes`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ evaluations: questions }),
  });
  assert.equal(await upToSignOfLife(answer), `data: {"decisions":[true,true,false,true]}\n\n:\n\n`);
});

test("Who may not ask may not follow either, and what cannot be read is refused", async (t) => {
  const { a, program } = await stage(t);
  const adam = await a.as("adam");
  await refused(a, "refused", () => adam.followDecisions({ body: asked("jan", "account.view", "bakery") }));
  await refused(a, "not-signed-in", () => a.nobody.followDecisions({ body: { evaluations: questions } }));
  const many = { evaluations: Array.from({ length: 1001 }, () => ({})) };
  await refused(a, "malformed", () => program.followDecisions({ body: many }));
  await refused(a, "malformed", () => program.followDecisions({ body: {} }));
  // What the questions leave out is taken from beside them; what stays incomplete is a no.
  const { resource, ...rest } = asked("adam", "account.view", "studio");
  const next = await following(program, { ...rest, evaluations: [{ resource }, {}] });
  assert.deepEqual(await next(), { decisions: [true, false] });
});

test("A program has at most a hundred streams on a node, which ends them all when it stops", async (t) => {
  const { a, program } = await stage(t);
  const one = { body: { evaluations: questions } };
  const streams = await Promise.all(Array.from({ length: 100 }, () => following(program, one.body)));
  await Promise.all(streams.map((next) => next()));
  await refused(a, "throttled", () => program.followDecisions(one));
  const onA = createClient({ server: a.url, headers: (await operatorsKey(a.env.db)).headers });
  const other = await following(onA, one.body);
  await other();
  a.env.decisions.endAll();
  assert.equal(await other(), null);
});
