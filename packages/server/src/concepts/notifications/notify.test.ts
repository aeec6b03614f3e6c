import assert from "node:assert/strict";
import { test } from "node:test";
import { has, home, prepare } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";
import { type Notice, notify, settle } from "./notify.ts";

const people = ["olga", "ada", "ed", "own", "ticked", "less", "gone", "soon", "past", "off", "ines"];
const world = {
  world: {
    people: people.map((id) => ({ id, email: `${id}@firm.example`, name: id, disabled: id === "off" })),
    accounts: [
      { id: "firm", name: "Firm", owner: "olga" },
      { id: "other", name: "Other", owner: "ada" },
    ],
    roles: [{ id: "desk", account: "firm", name: "Desk", permissions: ["managers.manage", "account.view"] }],
    members: [
      { account: "firm", person: "ada", role: "admin" },
      { account: "firm", person: "ed", role: "editor" },
      { account: "firm", person: "own", role: "desk" },
      { account: "firm", person: "ticked", role: "viewer", ticked: ["managers.manage"] },
      { account: "firm", person: "less", role: "admin", unticked: ["managers.manage"] },
      { account: "firm", person: "gone", role: "admin", status: "suspended" },
      { account: "firm", person: "soon", role: ["managers.manage"], expiresAt: "2999-01-01T00:00:00Z" },
      { account: "firm", person: "past", role: "admin", expiresAt: "2001-01-01T00:00:00Z" },
      { account: "firm", person: "off", role: "admin" },
      { account: "firm", person: "ines", role: "admin", status: "invited" },
    ],
  },
};

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const account = { id: await server.accountId("firm"), name: "Firm", number: await server.number("firm") };
  const notice = (more: Partial<Notice> = {}): Notice => ({
    kind: "requests.manager",
    account,
    to: { holding: "managers.manage" },
    subject: { kind: "link", id: "l1" },
    words: { person: "Rex", other: "Rival", role: "viewer" },
    ...more,
  });
  const tell = (more?: Partial<Notice>) =>
    server.env.db.transaction().execute((tx) => notify(tx, server.env, notice(more)));
  return { server, tell, account };
}

const toldIn = async ({ env }: TestServer) =>
  (
    await env.db
      .selectFrom("notifications")
      .innerJoin("people", "people.id", "person_id")
      .select(["people.name", "count"])
      .orderBy("people.name")
      .execute()
  )
    .map(({ name, count }) => `${name} ${count}`)
    .sort();

const mailed = async ({ env }: TestServer) =>
  (await env.db.selectFrom("mails").select(["recipient", "subject"]).orderBy("recipient").execute()).map(
    ({ recipient, subject }) => `${recipient.split("@")[0]}: ${subject}`,
  );

test("R3: those are told whose home set holds the permission, and nobody else", async (t) => {
  const { server, tell, account } = await started(t);
  await tell();
  const facts = prepare(await loadWorld(server.env.db, { people: null, towards: [account.id] }), {
    catalogue: server.env.catalogue,
  });
  const holders: string[] = [];
  for (const person of people) {
    const set = home(facts, await server.personId(person), account.id);
    if (has(server.env.catalogue, set, "managers.manage")) holders.push(person);
  }
  assert.deepEqual(
    await toldIn(server),
    holders.sort().map((name) => `${name} 1`),
  );
  assert.deepEqual(holders, ["ada", "olga", "own", "soon", "ticked"]);
  assert.deepEqual(
    await mailed(server),
    holders.map((name) => `${name}: Rival asks to manage Firm`),
  );
});

test("R1: of what only the owner may do, the owner alone is told", async (t) => {
  const { server, tell } = await started(t);
  await tell({ to: { holding: "account.transfer" } });
  assert.deepEqual(await toldIn(server), ["olga 1"]);
});

test("What repeats stands together with its count until it is read or answered", async (t) => {
  const { server, tell } = await started(t);
  const to = { people: [await server.personId("ed")] };
  for (let times = 0; times < 3; times++) await tell({ to });
  await tell({ to, subject: { kind: "link", id: "l2" } });
  assert.deepEqual(await toldIn(server), ["ed 1", "ed 3"]);
  await server.env.db.transaction().execute((tx) => settle(tx, { kind: "link", id: "l1" }));
  await tell({ to });
  assert.deepEqual(await toldIn(server), ["ed 1", "ed 1", "ed 3"]);
});

test("Who did it is not told of it, and who is written to already gets no second mail", async (t) => {
  const { server, tell } = await started(t);
  const [olga, ada, ed] = [
    await server.personId("olga"),
    await server.personId("ada"),
    await server.personId("ed"),
  ];
  await tell({ to: { people: [olga, ada, ed] }, except: olga, written: [ada] });
  assert.deepEqual(await toldIn(server), ["ada 1", "ed 1"]);
  assert.deepEqual(await mailed(server), ["ed: Rival asks to manage Firm"]);
});

test("Each is told where he chose to be, and always of what he must not miss", async (t) => {
  const { server, tell } = await started(t);
  const ed = await server.as("ed");
  const off = { inPanel: false, byMail: false };
  const to = { people: [await server.personId("ed")] };
  await ed.changeNotificationChoice({ params: { category: "access" }, body: off });
  await tell({ to, kind: "access.suspended" });
  assert.deepEqual([await toldIn(server), await mailed(server)], [[], []]);
  for (const category of ["requests", "security"] as const)
    await assert.rejects(ed.changeNotificationChoice({ params: { category }, body: off }), {
      code: "invalid",
    });
  await ed.changeNotificationChoice({
    params: { category: "requests" },
    body: { inPanel: true, byMail: false },
  });
  await tell({ to });
  await tell({ to, kind: "security.password-changed", account: null });
  assert.deepEqual(await toldIn(server), ["ed 1", "ed 1"]);
  assert.deepEqual(await mailed(server), ["ed: Your password was changed"]);
});

test("The sentence is in the reader's language", async (t) => {
  const { server, tell } = await started(t);
  const ed = await server.personId("ed");
  await server.env.db.updateTable("people").set({ language: "pl" }).where("id", "=", ed).execute();
  await tell({ to: { people: [ed] }, kind: "access.role-changed" });
  assert.deepEqual(await mailed(server), ["ed: Twoja rola w koncie Firm to teraz: Obserwator"]);
});
