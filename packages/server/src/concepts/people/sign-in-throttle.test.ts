import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { hashPassword } from "../../platform/password.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";

const password = "zażółć gęślą jaźń";

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", settings: { TRUST_PROXY: "1" } });
  t.after(() => server.close());
  const password_hash = await hashPassword(password);
  await server.env.db.updateTable("people").set({ password_hash }).execute();
  return server;
}

/** A try from somewhere, as the proxy in front says it. */
const attempt = (server: TestServer, from: string, email: string, secret: string) =>
  fetch(`${server.url}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify({ email, password: secret }),
  });

async function assertThrottled(answer: Response): Promise<void> {
  assert.equal(answer.status, 429);
  const seconds = Number(answer.headers.get("retry-after"));
  assert.ok(seconds > 800 && seconds <= 900, `Retry-After is ${seconds}`);
  const text = await answer.text();
  assert.match(text, /"code":"throttled"/);
  assert.match(text, new RegExp(`"retryAfter":${seconds}`));
}

const marta = "marta@studio.example";

test("Who guesses at an account is locked out for a while, and its owner elsewhere and the other accounts are not", async (t) => {
  const server = await start(t);
  for (let i = 0; i < 10; i++)
    assert.equal((await attempt(server, "192.0.2.1", marta, `guess ${i}`)).status, 401);
  await assertThrottled(await attempt(server, "192.0.2.1", marta, "guess"));
  // Not even with the right password: a guesser would learn from it that it is the right one.
  await assertThrottled(await attempt(server, "192.0.2.1", marta.toUpperCase(), password));
  assert.equal((await attempt(server, "198.51.100.1", marta, password)).status, 201);
  assert.equal((await attempt(server, "192.0.2.1", "jan@bakery.example", password)).status, 201);
  await (await server.as("marta")).getMe();
});

test("An account that is guessed at from many places is locked from everywhere", async (t) => {
  const server = await start(t);
  for (let i = 0; i < 100; i += 10) {
    const from = `192.0.2.${i}`;
    const guesses = Array.from({ length: 10 }, () => attempt(server, from, marta, "a guess"));
    for (const answer of await Promise.all(guesses)) assert.equal(answer.status, 401);
  }
  await assertThrottled(await attempt(server, "198.51.100.1", marta, password));
});

test("The addresses of one IPv6 network count as one place", async (t) => {
  const server = await start(t);
  for (let i = 0; i < 10; i++)
    assert.equal((await attempt(server, `2001:db8::${i}`, marta, "a guess")).status, 401);
  await assertThrottled(await attempt(server, "2001:db8::ffff:ffff", marta, password));
  assert.equal((await attempt(server, "2001:db8:0:1::1", marta, password)).status, 201);
});

test("No other spelling of an address is counted on its own or signs in", async (t) => {
  const server = await start(t);
  // In lower case İ is i with a dot above to JavaScript, and to some databases an i.
  for (const email of ["no address", "MARTA@STUDİO.example", "marta@studio.example\u200b"])
    assert.equal((await attempt(server, "192.0.2.1", email, password)).status, 401, email);
  const { rows } = await sql<{ key: string }>`select key from throttles`.execute(server.env.db);
  assert.deepEqual(rows, [{ key: "sign-in:place:192.0.2.1" }]);
});

test("An address that guesses at many accounts is locked for a while, and other addresses are not", async (t) => {
  const server = await start(t);
  const guesses = Array.from({ length: 50 }, (_, i) =>
    attempt(server, "192.0.2.1", `somebody-${i}@else.example`, "a guess"),
  );
  for (const answer of await Promise.all(guesses)) assert.equal(answer.status, 401);
  await assertThrottled(await attempt(server, "192.0.2.1", "one-more@else.example", "a guess"));
  await assertThrottled(await attempt(server, "192.0.2.1", "jan@bakery.example", password));
  assert.equal((await attempt(server, "192.0.2.2", "jan@bakery.example", password)).status, 201);
  // Whoever writes further addresses in front of his own stays who he is to the proxy.
  await assertThrottled(await attempt(server, "203.0.113.9, 192.0.2.1", "jan@bakery.example", password));
});
