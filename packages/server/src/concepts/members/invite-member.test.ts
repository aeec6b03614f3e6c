import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailedToken, mailTo } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

const ada = { email: "ada@new.example", name: "Ada Zięba", language: "pl", role: "billing" } as const;

test("An invited person waits in the list, is told by mail in her language, and the log tells it", async (t) => {
  const server = await startTestServer({ world: "partner-team", demo: true });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const body = { ...ada, ticked: ["orders.place"], message: "Zapraszam!\n<script>" };
  const member = await owen.inviteMember({ params: { account }, body });
  assert.equal(member.status, "invited");
  assert.equal(member.personId, null);
  assert.equal(member.role?.choice, "billing");
  assert.deepEqual(member.ticked, ["orders.place"]);
  assert.equal(member.invitation?.expired, false);
  assert.deepEqual((await told(server, "voice")).slice(-1), ["Owen Price · members.invite · Ada Zięba"]);

  const mail = await mailTo(server, ada.email);
  assert.equal(mail.subject, "Owen Price zaprasza na konto Voice Partner Ltd");
  assert.match(mail.text, /rola: Rozliczenia/);
  assert.match(mail.text, /w ciągu 7 dni/);
  assert.match(mail.text, /^> Zapraszam!\n> <script>/m);
  assert.match(mail.html, /Zapraszam!<br>&lt;script&gt;/);
  assert.ok(await mailedToken(server, ada.email));
});

test("Only the hash of an invitation's token is stored once the mail is delivered", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const owen = await server.as("owen");
  await owen.inviteMember({ params: { account: await server.number("voice") }, body: ada });
  const mail = await server.env.db.selectFrom("mails").selectAll().executeTakeFirstOrThrow();
  assert.equal(mail.secret, null);
  assert.equal(mail.status, "kept");
  assert.match(mail.body_text, /#token=\{\{secret\}\}/);
});

test("Nobody gives what he does not hold himself (R10)", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const db = server.env.db;
  await db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  const [vera, account] = [await server.as("vera"), await server.number("studio")];
  const problem = await refused(server, "cannot-give", () =>
    vera.inviteMember({ params: { account }, body: { ...ada, role: "editor" } }),
  );
  assert.ok(problem.permissions?.includes("account.edit"));
  await refused(server, "cannot-give", () =>
    vera.inviteMember({ params: { account }, body: { ...ada, role: "viewer", ticked: ["invoices.pay"] } }),
  );
  assert.equal(
    (await vera.inviteMember({ params: { account }, body: { ...ada, role: "viewer" } })).status,
    "invited",
  );
});

test("A visitor invites within what he holds there, and the log says through whom he came", async (t) => {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [adam, account] = [await server.as("adam"), await server.number("bakery")];
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  // The preset admin answers requests, which nobody who comes over a link may do (R6).
  await refused(server, "cannot-give", () =>
    adam.inviteMember({ params: { account }, body: { ...ada, role: "admin" } }),
  );
  await adam.inviteMember({ params: { account }, body: { ...ada, role: "editor" } });
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "Adam Reed · via Studio North · members.invite · Ada Zięba",
  ]);
  assert.match((await mailTo(server, ada.email)).text, /Adam Reed \(Studio North\) zaprasza/);
});

test("An admin appoints another admin even where a feature is off", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  await server.env.db
    .updateTable("accounts")
    .set({ features_off: ["billing"] })
    .execute();
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const member = await adam.inviteMember({ params: { account }, body: { ...ada, role: "admin" } });
  assert.equal(member.level.level, "admin");
});

test("A value that is wrong is refused by its field", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const wrong: [string, object][] = [
    ["email", { email: "ada" }],
    ["name", { name: "" }],
    ["role", { role: "owner" }],
    ["role", { role: "suspended" }],
    ["role", { role: "no-such-role" }],
    ["role", { role: "8a6c2f0e-6b1c-4a53-9a52-0e6a0d1c2b3d" }],
    ["role", { role: [] }],
    ["role.1", { role: ["account.view", "no.such"] }],
    ["ticked.0", { ticked: ["account.close"] }],
    ["unticked.0", { unticked: ["no.such"] }],
    ["expiresAt", { expiresAt: "2020-01-01T00:00:00Z" }],
  ];
  for (const [field, values] of wrong) {
    const problem = await refused(server, "invalid", () =>
      owen.inviteMember({ params: { account }, body: { ...ada, ...values } }),
    );
    assert.equal(problem.errors?.[0]?.field, field);
  }
});

test("An own role of another account is unknown here", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const db = server.env.db;
  const own = await db.selectFrom("roles").select("id").executeTakeFirstOrThrow();
  const member = await owen.inviteMember({ params: { account }, body: { ...ada, role: own.id } });
  assert.deepEqual(member.role, { choice: own.id, name: "Front desk", colour: null });
  const other = await db
    .insertInto("accounts")
    .values({ number: "KH-0000-0000", name: "Other", owner_id: await server.personId("kim"), hue: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("roles")
    .values({ account_id: other.id, name: "Foreign", permissions: ["account.view"] })
    .returning("id")
    .executeTakeFirstOrThrow();
  await refused(server, "invalid", () =>
    owen.inviteMember({ params: { account }, body: { ...ada, email: "b@new.example", role: id } }),
  );
});

test("Who is in the team, owns the account or waits already is not invited again", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const invite = (email: string) => () => owen.inviteMember({ params: { account }, body: { ...ada, email } });
  await refused(server, "already-a-member", invite("Bea@voice.example"));
  await refused(server, "already-a-member", invite("owen@voice.example"));
  await refused(server, "already-a-member", invite("tom@voice.example"));
  await refused(server, "already-invited", invite("ivy@voice.example"));
  const both = await Promise.allSettled([invite("new@new.example")(), invite("New@new.example")()]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("Whether an invited address signs in elsewhere does not show", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [marta, account] = [await server.as("marta"), await server.number("studio")];
  const known = await marta.inviteMember({
    params: { account },
    body: { ...ada, email: "jan@bakery.example" },
  });
  const unknown = await marta.inviteMember({ params: { account }, body: ada });
  assert.deepEqual(Object.keys(known), Object.keys(unknown));
  assert.equal(known.personId, unknown.personId);
  const { items } = await marta.listMembers({ params: { account }, query: { q: "jan@" } });
  assert.deepEqual(
    items.map(({ name, personId }) => [name, personId]),
    [["Ada Zięba", null]],
  );
});

test("Nobody floods strangers with invitations", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const key = `invitations:person:${await server.personId("owen")}`;
  const window_ends_at = new Date(Date.now() + 600_000);
  await server.env.db.insertInto("throttles").values({ key, count: 100, window_ends_at }).execute();
  await refused(server, "throttled", () => owen.inviteMember({ params: { account }, body: ada }));
});
