import assert from "node:assert/strict";
import { test } from "node:test";
import { hashPassword } from "../../platform/password.ts";
import { browser } from "../../testing/browser.ts";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";

const password = "zażółć gęślą jaźń";

async function start(settings = {}): Promise<TestServer> {
  const server = await startTestServer({ world: "client-center", settings });
  const password_hash = await hashPassword(password);
  await server.env.db.updateTable("people").set({ password_hash }).execute();
  return server;
}

const personalEntries = async (server: TestServer) =>
  (
    await server.env.db
      .selectFrom("audit_entries")
      .select(["action", "actor_name"])
      .where("account_id", "is", null)
      .orderBy("id")
      .execute()
  ).map(({ action, actor_name }) => `${actor_name} · ${action}`);

test("Whoever knows the password is signed in, however he capitalises his address, and the log tells it", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const marta = browser(server);
  const me = await marta.signIn({ body: { email: "Marta@Studio.Example", password } });
  assert.equal(me.name, "Marta Wolska");
  assert.deepEqual(
    me.ownAccounts.map(({ name }) => name),
    ["Studio North"],
  );
  assert.equal((await marta.getMe()).email, "marta@studio.example");
  assert.deepEqual(await personalEntries(server), ["Marta Wolska · people.sign-in"]);
  const row = await server.env.db
    .selectFrom("people")
    .select("first_signed_in_at")
    .where("email", "=", "marta@studio.example")
    .executeTakeFirstOrThrow();
  assert.ok(row.first_signed_in_at);
});

test("Only the hash of a session's token is stored", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const response = await fetch(`${server.url}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "marta@studio.example", password }),
  });
  const cookie = response.headers.getSetCookie()[0] ?? "";
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Lax/);
  const token = /keyholder=([^;]+)/.exec(cookie)?.[1] ?? "";
  const [session] = await server.env.db.selectFrom("sessions").selectAll().execute();
  assert.ok(!JSON.stringify(session).includes(token));
  assert.equal(session?.token_hash.length, 32);
});

test("A wrong password, an unknown address, nobody's password and a disabled person read the same", async (t) => {
  const server = await start();
  t.after(() => server.close());
  await server.env.db
    .updateTable("people")
    .set({ disabled_at: new Date() })
    .where("email", "=", "vera@studio.example")
    .execute();
  await server.env.db
    .updateTable("people")
    .set({ password_hash: null })
    .where("email", "=", "jan@bakery.example")
    .execute();
  const tries = [
    { email: "marta@studio.example", password: "wrong password" },
    { email: "nobody@nowhere.example", password },
    { email: "jan@bakery.example", password },
    { email: "vera@studio.example", password },
  ];
  const problems = [];
  for (const body of tries) {
    const { instance, ...problem } = await refused(server, "wrong-credentials", () =>
      server.nobody.signIn({ body }),
    );
    assert.ok(instance);
    problems.push(problem);
  }
  for (const problem of problems) assert.deepEqual(problem, problems[0]);
});

test("Ten wrong tries lock an address for a while, known or not, and a success clears the count", async (t) => {
  const server = await start();
  t.after(() => server.close());
  for (const email of ["marta@studio.example", "nobody@nowhere.example"]) {
    const wrong = () => server.nobody.signIn({ body: { email, password: "wrong password" } });
    for (let i = 0; i < 10; i++) await assert.rejects(wrong, { code: "wrong-credentials" });
    const problem = await refused(server, "throttled", wrong);
    assert.ok((problem.retryAfter ?? 0) > 800);
  }
  const right = () => server.nobody.signIn({ body: { email: "jan@bakery.example", password } });
  for (let i = 0; i < 12; i++) await right();
});

test("Signing in anew ends the session that the browser had", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const marta = browser(server);
  await marta.signIn({ body: { email: "marta@studio.example", password } });
  await marta.signIn({ body: { email: "marta@studio.example", password } });
  assert.equal((await marta.listSessions()).items.length, 1);
});

test("Signing out ends the session and the visits from it", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const marta = browser(server);
  await marta.signIn({ body: { email: "marta@studio.example", password } });
  await marta.enterAccount({
    body: { account: await server.number("bakery"), via: await server.number("studio") },
  });
  await marta.signOut();
  await assert.rejects(marta.getMe(), { code: "not-signed-in" });
  const visits = await server.env.db.selectFrom("visits").select("ended").execute();
  assert.deepEqual(visits, [{ ended: "signed-out" }]);
  assert.equal((await personalEntries(server)).at(-1), "Marta Wolska · people.sign-out");
});

test("A person sees his sessions page by page and ends one of them, but nobody else's", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const [here] = [await server.as("marta"), await server.as("marta"), await server.as("marta")];
  const first = await here.listSessions({ query: { limit: 2 } });
  const rest = await here.listSessions({ query: { limit: 2, after: first.next ?? "" } });
  const all = [...first.items, ...rest.items];
  assert.equal(new Set(all.map(({ id }) => id)).size, 3);
  assert.equal(rest.next, null);
  const other = all.find(({ current }) => !current);
  assert.ok(other);
  const vera = await server.as("vera");
  await refused(server, "not-found", () => vera.endSession({ params: { session: other.id } }));
  await refused(server, "invalid", () => here.listSessions({ query: { after: "no cursor" } }));
  await here.endSession({ params: { session: other.id } });
  assert.equal((await here.listSessions()).items.length, 2);
  await refused(server, "not-found", () => here.endSession({ params: { session: other.id } }));
});

test("A person changes his name in every team, and a name of nothing is refused", async (t) => {
  const server = await start();
  t.after(() => server.close());
  const adam = await server.as("adam");
  assert.equal((await adam.updateMe({ body: { name: "Adam Reed-Lind", language: "pl" } })).language, "pl");
  const { items } = await adam.listMembers({ params: { account: await server.number("studio") } });
  assert.ok(items.some(({ name }) => name === "Adam Reed-Lind"));
  const problem = await refused(server, "invalid", () => adam.updateMe({ body: { name: " " } }));
  assert.equal(problem.errors?.[0]?.field, "name");
  assert.deepEqual(await personalEntries(server), ["Adam Reed · people.update"]);
  await adam.updateMe({ body: {} });
  assert.equal((await personalEntries(server)).length, 1);
});
