import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }, world = "client-center") {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

const entriesOf = async (server: Awaited<ReturnType<typeof started>>) =>
  server.env.db
    .selectFrom("audit_entries")
    .select(["before", "after"])
    .where("action", "=", "accounts.edit")
    .execute();

test("An account says what I may do in it, and its details to who may see them", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const shown = await adam.getAccount({ params: { account: account.toLowerCase().replaceAll("-", " ") } });
  assert.deepEqual(
    [shown.name, shown.owner.name, shown.me.level, shown.me.isOwner, shown.me.visit, shown.pendingManagers],
    ["Studio North", "Marta Wolska", { level: "admin", added: [], removed: [] }, false, null, 0],
  );
  assert.equal(shown.details?.name, "Studio North");
  assert.ok(shown.me.permissions.includes("people.manage"));
  const people = await server.env.db
    .selectFrom("people")
    .selectAll()
    .where("external_id", "=", "adam")
    .execute();
  assert.equal(people[0]?.last_account_id, await server.accountId("studio"));
  const member = { person_id: await server.personId("adam") };
  const rows = await server.env.db
    .selectFrom("members")
    .selectAll()
    .where("person_id", "=", member.person_id)
    .execute();
  assert.ok(rows[0]?.last_active_at);
});

test("Visiting a client leaves the account to open after sign-in as it was, and shows when one was last seen", async (t) => {
  const server = await started(t);
  const adam = await server.as("adam");
  const [studio, bakery] = [await server.number("studio"), await server.number("bakery")];
  await adam.getAccount({ params: { account: studio } });
  await adam.enterAccount({ body: { account: bakery, via: studio } });
  await server.env.db
    .updateTable("visits")
    .set({ last_seen_at: new Date(0) })
    .execute();
  await adam.getAccount({ params: { account: bakery } });
  const person = await server.env.db
    .selectFrom("people")
    .selectAll()
    .where("external_id", "=", "adam")
    .execute();
  assert.equal(person[0]?.last_account_id, await server.accountId("studio"));
  const visit = await server.env.db.selectFrom("visits").select("last_seen_at").executeTakeFirstOrThrow();
  assert.ok(visit.last_seen_at.getTime() > 0);
});

test("Without account.view the details stay hidden, and without managers.view how many requests wait", async (t) => {
  const server = await startTestServer({
    world: {
      world: {
        people: [
          { id: "ann", email: "ann@a.example", name: "Ann" },
          { id: "bo", email: "bo@a.example", name: "Bo" },
        ],
        accounts: [{ id: "one", name: "One", owner: "ann", features: { orders: false } }],
        members: [{ account: "one", person: "bo", role: ["tickets.view"] }],
      },
    },
  });
  t.after(() => server.close());
  const bo = await server.as("bo");
  const shown = await bo.getAccount({ params: { account: await server.number("one") } });
  assert.deepEqual([shown.details, shown.pendingManagers, shown.featuresOff], [null, null, ["orders"]]);
  assert.deepEqual(shown.me, {
    level: { level: "none", added: ["tickets.view"], removed: [] },
    isOwner: false,
    permissions: ["tickets.view"],
    visit: null,
    endsAt: null,
  });
});

test("Details are changed in part, and the log tells what was changed and nothing else", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const body = { name: "Studio North", phone: "+48 1", taxId: "PL1" };
  const changed = await adam.updateAccount({ params: { account }, body, version: 1 });
  assert.deepEqual(
    [changed.version, changed.details?.phone, changed.details?.taxId, changed.details?.address],
    [2, "+48 1", "PL1", ""],
  );
  assert.deepEqual(await entriesOf(server), [
    { before: { phone: "", taxId: "" }, after: { phone: "+48 1", taxId: "PL1" } },
  ]);
  const same = await adam.updateAccount({ params: { account }, body, version: 2 });
  assert.equal(same.version, 2);
  assert.equal((await entriesOf(server)).length, 1);
});

test("A stale version, a bad value, a mere viewer and a stranger change nothing", async (t) => {
  const server = await started(t);
  const params = { account: await server.number("studio") };
  const [adam, vera, jan] = [await server.as("adam"), await server.as("vera"), await server.as("jan")];
  const body = { phone: "1" };
  await refused(server, "stale", () => adam.updateAccount({ params, body, version: 7 }));
  const bad = await refused(server, "invalid", () =>
    adam.updateAccount({ params, body: { website: "javascript:alert(1)" }, version: 1 }),
  );
  assert.equal(bad.errors?.[0]?.field, "website");
  await refused(server, "refused", () => vera.updateAccount({ params, body, version: 1 }));
  await refused(server, "not-found", () => jan.updateAccount({ params, body, version: 1 }));
  await refused(server, "not-found", () => jan.getAccount({ params }));
});
