import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { runImport } from "../member-imports/run-import.ts";

/** What impersonation in other products was found to get wrong. */

const people = ["ann", "bob", "cleo", "dan"].map((id) => ({ id, email: `${id}@firms.example`, name: id }));

/** Two firms that manage each other; Cleo helps at the first, Dan at the second. */
const world = {
  world: {
    people,
    accounts: [
      { id: "north", name: "North", owner: "ann" },
      { id: "south", name: "South", owner: "bob" },
    ],
    members: [
      { account: "north", person: "cleo", role: "admin" },
      { account: "south", person: "dan", role: "viewer" },
    ],
    links: [
      { manager: "north", client: "south", ceiling: "admin" },
      { manager: "south", client: "north", ceiling: "admin" },
    ],
  },
};

const justOver = { expires_at: new Date(Date.now() - 1000) };

async function stage(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const [north, south] = [await server.number("north"), await server.number("south")];
  const session = await server.sessionOf("cleo");
  const cleo = createClient({ server: server.url, headers: session });
  const [ann, bob] = [await server.as("ann"), await server.as("bob")];
  const visit = await cleo.enterAccount({ body: { account: south, via: north } });
  const [{ id: link } = { id: "" }] = (await bob.listManagers({ params: { account: south } })).items;
  return { server, north, south, ann, bob, cleo, visit, session, link };
}

async function entries(server: TestServer, account: string) {
  const rows = await server.env.db
    .selectFrom("audit_entries")
    .select(["action", "actor_name", "via_name", "visit_id"])
    .where("account_id", "=", await server.accountId(account))
    .where("action", "not like", "visits.%")
    .where("action", "!=", "accounts.import")
    .orderBy("id")
    .execute();
  return rows;
}

test("R11: rights that are taken away during a visit are gone in it, not only in the next one", async (t) => {
  const { south, north, ann, cleo } = await stage(t);
  const edit = (version: number) =>
    cleo.updateAccount({ params: { account: south }, body: { phone: String(version) }, version });
  await edit(1);
  const { items } = await ann.listMembers({ params: { account: north }, query: { q: "cleo" } });
  const params = { account: north, member: items[0]?.id ?? "" };
  const now = await ann.changeMemberRole({
    params,
    body: { role: "viewer" },
    version: items[0]?.version ?? 0,
  });
  await assert.rejects(edit(2), { code: "refused" });
  assert.equal((await cleo.getAccount({ params: { account: south } })).me.level.level, "viewer");
  await ann.suspendMember({ params, version: now.version });
  await assert.rejects(cleo.getAccount({ params: { account: south } }), { code: "visit-ended" });
});

test("Two people who visit each other's account act each with his own rights, under his own name", async (t) => {
  const { server, south, north, bob, cleo, visit } = await stage(t);
  const back = await bob.enterAccount({ body: { account: north, via: south } });
  await cleo.updateAccount({ params: { account: south }, body: { phone: "1" }, version: 1 });
  await bob.updateAccount({ params: { account: north }, body: { phone: "2" }, version: 1 });
  const told = async (account: string) =>
    (await entries(server, account)).map(({ actor_name, via_name, visit_id }) => [
      actor_name,
      via_name,
      visit_id,
    ]);
  assert.deepEqual(await told("south"), [["cleo", "North", visit.id]]);
  assert.deepEqual(await told("north"), [["bob", "South", back.id]]);
  // Nobody goes on from a visit into a visit, not even home through the other's account.
  await refused(server, "visit-from-visit", () =>
    cleo.enterAccount({ body: { account: north, via: south } }),
  );
  await refused(server, "visit-from-visit", () => bob.enterAccount({ body: { account: south, via: north } }));
  await bob.endVisit({ params: { account: south, visit: visit.id } });
  await assert.rejects(cleo.getAccount({ params: { account: south } }), { code: "visit-ended" });
  assert.equal((await bob.getAccount({ params: { account: north } })).me.visit?.id, back.id);
});

type Stage = Awaited<ReturnType<typeof stage>>;
const ended = { code: "visit-ended" };

const linkRunsOut = ({ server, link }: Stage) =>
  server.env.db.updateTable("links").set(justOver).where("id", "=", link).execute();

/** Each way in which a visit stops, and how its next request is refused. */
const stops: readonly [what: string, stop: (here: Stage) => Promise<unknown>, refusal: object][] = [
  [
    "is left",
    ({ cleo, visit }) => cleo.leaveVisit({ params: { visit: visit.id } }),
    { code: "visit-required" },
  ],
  [
    "is ended by the client",
    ({ bob, south, visit }) => bob.endVisit({ params: { account: south, visit: visit.id } }),
    ended,
  ],
  ["loses its session", ({ cleo }) => cleo.signOut(), { code: "not-signed-in" }],
  [
    "has its session ended from elsewhere",
    async ({ server, session }) => {
      const elsewhere = await server.as("cleo");
      const { items } = await elsewhere.listSessions();
      const its = items.find(({ current }) => !current)?.id ?? "";
      assert.ok(session.cookie);
      await elsewhere.endSession({ params: { session: its } });
    },
    { code: "not-signed-in" },
  ],
  ["runs out of time", ({ server }) => server.env.db.updateTable("visits").set(justOver).execute(), ended],
  [
    "loses its link from the manager's side",
    ({ ann, north, link }) => ann.endClient({ params: { account: north, link } }),
    ended,
  ],
  [
    "loses its link from the client's side",
    ({ bob, south, link }) => bob.endManager({ params: { account: south, link } }),
    ended,
  ],
  ["has a link that runs out", linkRunsOut, ended],
  [
    "has a visitor who is removed from his firm",
    async ({ ann, north }) => {
      const { items } = await ann.listMembers({ params: { account: north }, query: { q: "cleo" } });
      await ann.removeMember({ params: { account: north, member: items[0]?.id ?? "" } });
    },
    ended,
  ],
];

for (const [what, stop, refusal] of stops)
  test(`R11: a visit that ${what} is over for every request with its cookie on every node, and does not come back`, async (t) => {
    const here = await stage(t);
    const { server, south, north, session, visit, bob } = here;
    const node = await server.startNode();
    const clients = [server.url, node.url].map((url) => createClient({ server: url, headers: session }));
    for (const client of clients) await client.getAccount({ params: { account: south } });
    await stop(here);
    const refused = async () => {
      for (const client of clients) {
        await assert.rejects(client.getAccount({ params: { account: south } }), refusal);
        const change = { params: { account: south }, body: { phone: "1" }, version: 1 };
        await assert.rejects(client.updateAccount(change), refusal);
      }
    };
    const inside = async () =>
      (await bob.listVisits({ params: { account: south }, query: { open: "true" } })).items;
    // Of what ran out by itself, the next request finds it out; all else is seen at once.
    if (stop !== linkRunsOut) assert.deepEqual(await inside(), []);
    await refused();
    assert.deepEqual(await inside(), []);
    const shown = await bob.getVisit({ params: { account: south, visit: visit.id } });
    assert.ok(shown.endedAt && shown.endedAt <= new Date().toISOString());
    // In another session he may come in again, where he may; the old cookie stays out.
    const anew = await server.as("cleo");
    const next = await anew.enterAccount({ body: { account: south, via: north } }).catch(() => null);
    assert.notEqual(next?.id, visit.id);
    await refused();
  });

test("R14: every act during a visit carries it, whatever the act, and none of the account's own does", async (t) => {
  const { server, south, bob, cleo, visit } = await stage(t);
  const params = { account: south };
  await cleo.updateAccount({ params, body: { phone: "1" }, version: 1 });
  const group = await cleo.createGroup({ params, body: { name: "Web" } });
  await cleo.createRole({
    params,
    body: { name: "Desk", colour: "teal", permissions: ["account.view"] },
  });
  for (const name of ["Ida", "Tom"]) {
    const email = `${name}@new.example`;
    await cleo.inviteMember({ params, body: { email, name, language: "en", role: "viewer" } });
  }
  const { items } = await cleo.listMembers({ params });
  const members = items.flatMap(({ id, isOwner }) => (isOwner || id === null ? [] : [id]));
  await cleo.changeMembers({ params, body: { members, change: { kind: "role", role: "billing" } } });
  await cleo.deleteGroup({ params: { ...params, group: group.id } });
  // What goes on after the answer, too: the rows of an import.
  const body = {
    csv: "E-mail,Name\numa@new.example,Uma\n",
    columns: { email: "E-mail" },
    language: "en",
  } as const;
  const { id } = await cleo.createMemberImport({ params, body });
  await cleo.startMemberImport({ params: { ...params, import: id } });
  await runImport(server.env)({ id }, { attempt: 1, maxAttempts: 1, signal: undefined });
  const during = await entries(server, "south");
  assert.ok(during.length >= 8, `${during.length}`);
  for (const entry of during)
    assert.deepEqual([entry.actor_name, entry.via_name, entry.visit_id], ["cleo", "North", visit.id]);

  await bob.createGroup({ params, body: { name: "Own" } });
  const own = (await entries(server, "south")).at(-1);
  assert.deepEqual([own?.actor_name, own?.via_name, own?.visit_id], ["bob", null, null]);

  const shown = await bob.getVisit({ params: { ...params, visit: visit.id } });
  assert.equal(shown.acts, during.length);
  const acts = await bob.listAudit({ params, query: { visit: visit.id } });
  assert.deepEqual(
    acts.items.map(({ action }) => action),
    during.map(({ action }) => action).reverse(),
  );
});

test("R12: what a visitor gave does not outlive the link, and nobody is let in by it again", async (t) => {
  const { server, south, ann, north, cleo, link } = await stage(t);
  const params = { account: south };
  const dan = await server.as("dan");
  const may = async (permission: string) =>
    (await dan.getAccount({ params })).me.permissions.includes(permission);
  const { items } = await cleo.listMembers({ params, query: { q: "dan" } });
  const { id, version } = items[0] ?? { id: "", version: 0 };
  await cleo.changeMemberRole({ params: { ...params, member: id ?? "" }, body: { role: "editor" }, version });
  const email = "ann@firms.example";
  await cleo.inviteMember({ params, body: { email, name: "ann", language: "en", role: "editor" } });
  await ann.acceptMembership({ params });
  assert.equal(await may("account.edit"), true);
  await ann.getAccount({ params });
  await ann.endClient({ params: { account: north, link } });
  assert.equal(await may("account.edit"), false);
  assert.equal(await may("account.view"), true);
  await refused(server, "not-found", () => ann.getAccount({ params }));
});

test("A visitor stays himself: what is a person's own is his, and never the client's", async (t) => {
  const { server, bob, cleo } = await stage(t);
  assert.equal((await cleo.getMe()).id, await server.personId("cleo"));
  const before = await bob.listSessions();
  const [theirs] = before.items;
  await refused(server, "not-found", () => cleo.endSession({ params: { session: theirs?.id ?? "" } }));
  await cleo.updateMe({ body: { language: "pl" } });
  assert.equal((await bob.getMe()).language, "en");
  assert.deepEqual(await bob.listSessions(), before);
});
