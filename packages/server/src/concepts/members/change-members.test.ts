import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function start() {
  const server = await startTestServer({ world: "client-center", demo: true });
  const [marta, adam, vera] = [await server.as("marta"), await server.as("adam"), await server.as("vera")];
  const account = await server.number("studio");
  const { items } = await marta.listMembers({ params: { account } });
  const member = (name: string) => {
    const found = items.find((one) => one.name === name);
    return { params: { account, member: found?.id ?? "" }, version: found?.version ?? 0 };
  };
  const given = (role: string, ticked: string[] = [], unticked: string[] = []) => ({
    body: { role, ticked, unticked },
  });
  const letVeraManage = async () =>
    server.env.db
      .updateTable("members")
      .set({ ticked: ["people.manage"] })
      .where("person_id", "=", await server.personId("vera"))
      .execute();
  return { server, marta, adam, vera, account, member, given, letVeraManage };
}

test("Another role holds from the next request, and the log tells before and after", async (t) => {
  const { server, adam, vera, account, member, given } = await start();
  t.after(() => server.close());
  await vera.listMembers({ params: { account } });
  const changed = await adam.changeMemberRole({
    ...member("Vera Lind"),
    ...given("billing", ["orders.place"]),
  });
  assert.equal(changed.role?.choice, "billing");
  await refused(server, "refused", () => vera.listMembers({ params: { account } }));
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · members.change-role · Vera Lind"]);
  const entry = await server.env.db
    .selectFrom("audit_entries")
    .select(["before", "after"])
    .where("action", "=", "members.change-role")
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry.before, { role: "viewer", ticked: [], unticked: [] });
  assert.deepEqual(entry.after, { role: "billing", ticked: ["orders.place"], unticked: [] });
});

test("A change to a version that is not the latest is refused", async (t) => {
  const { server, marta, adam, member, given } = await start();
  t.after(() => server.close());
  const vera = member("Vera Lind");
  await adam.changeMemberRole({ ...vera, ...given("editor") });
  await refused(server, "stale", () => marta.changeMemberRole({ ...vera, ...given("billing") }));
  await refused(server, "stale", () => marta.suspendMember(vera));
});

test("Nobody gives what he lacks, changes himself or whoever holds more (R10)", async (t) => {
  const { server, adam, vera, member, given, letVeraManage } = await start();
  t.after(() => server.close());
  await refused(server, "own-membership", () =>
    adam.changeMemberRole({ ...member("Adam Reed"), ...given("viewer") }),
  );
  await refused(server, "own-membership", () => adam.suspendMember(member("Adam Reed")));
  await refused(server, "own-membership", () => adam.removeMember(member("Adam Reed")));
  await letVeraManage();
  await refused(server, "outranked", () =>
    vera.changeMemberRole({ ...member("Adam Reed"), ...given("viewer") }),
  );
  await refused(server, "outranked", () => vera.suspendMember(member("Adam Reed")));
  await refused(server, "outranked", () => vera.removeMember(member("Adam Reed")));
  const problem = await refused(server, "invalid", () =>
    adam.changeMemberRole({ ...member("Vera Lind"), ...given("owner") }),
  );
  assert.equal(problem.errors?.[0]?.field, "role");
});

test("A manager of people with less than admin gives no admin role", async (t) => {
  const { server, marta, vera, account, member, given, letVeraManage } = await start();
  t.after(() => server.close());
  await letVeraManage();
  const body = { email: "a@new.example", name: "Zoe", language: "en", role: "viewer" } as const;
  const zoe = await marta.inviteMember({ params: { account }, body });
  const params = { account, member: zoe.id ?? "" };
  await refused(server, "cannot-give", () =>
    vera.changeMemberRole({ params, version: zoe.version, ...given("admin") }),
  );
  assert.ok(member("Vera Lind").params.member);
});

test("Suspension ends access and open visits at once, restoring gives access back (R11)", async (t) => {
  const { server, marta, vera, account, member } = await start();
  t.after(() => server.close());
  const bakery = await server.number("bakery");
  await vera.enterAccount({ body: { account: bakery, via: account } });
  const suspended = await marta.suspendMember(member("Vera Lind"));
  assert.equal(suspended.status, "suspended");
  await refused(server, "not-found", () => vera.listMembers({ params: { account } }));
  await assert.rejects(vera.getAccount({ params: { account: bakery } }));
  const visits = await server.env.db.selectFrom("visits").select("ended").execute();
  assert.deepEqual(visits, [{ ended: "access-ended" }]);
  const { params } = member("Vera Lind");
  await refused(server, "wrong-state", () => marta.suspendMember({ params, version: suspended.version }));
  const restored = await marta.restoreMember({ params, version: suspended.version });
  assert.equal(restored.status, "in-use");
  await vera.listMembers({ params: { account } });
  await refused(server, "wrong-state", () => marta.restoreMember({ params, version: restored.version }));
  const log = await told(server, "studio");
  assert.ok(log.includes("Marta Wolska · members.suspend · Vera Lind"));
  assert.ok(log.includes("Marta Wolska · members.restore · Vera Lind"));
});

test("Whoever may not manage people changes nobody, and a member of another account is not found", async (t) => {
  const { server, vera, member, given } = await start();
  t.after(() => server.close());
  const adam = member("Adam Reed");
  await refused(server, "refused", () => vera.suspendMember(adam));
  await refused(server, "refused", () => vera.changeMemberRole({ ...adam, ...given("viewer") }));
  await refused(server, "refused", () => vera.removeMember(adam));
  const jan = await server.as("jan");
  const elsewhere = { ...adam, params: { ...adam.params, account: await server.number("bakery") } };
  await refused(server, "not-found", () => jan.suspendMember(elsewhere));
  await refused(server, "not-found", () => jan.restoreMember(elsewhere));
  await refused(server, "not-found", () => jan.changeMemberRole({ ...elsewhere, ...given("viewer") }));
  await refused(server, "not-found", () => jan.removeMember(elsewhere));
  await refused(server, "not-found", () => jan.previewMemberRemoval(elsewhere));
});

test("Removing ends access and visits, and leaves nothing for a later return", async (t) => {
  const { server, marta, vera, account, member } = await start();
  t.after(() => server.close());
  const db = server.env.db;
  const [account_id, person_id] = [await server.accountId("studio"), await server.personId("vera")];
  const group = await db
    .insertInto("groups")
    .values({ account_id, name: "Web" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("group_members").values({ group_id: group.id, person_id }).execute();
  const client_id = await server.accountId("bakery");
  await db
    .insertInto("shares")
    .values({ manager_id: account_id, client_id, person_id, preset: "viewer" })
    .execute();
  await vera.enterAccount({ body: { account: await server.number("bakery"), via: account } });

  const preview = await marta.previewMemberRemoval(member("Vera Lind"));
  const traces = { clients: 2, openVisits: 1, auditEntries: 1, invitations: 0, groups: 1 };
  assert.deepEqual(preview, { name: "Vera Lind", ...traces, otherWays: [], apiKeys: 0 });
  await marta.removeMember(member("Vera Lind"));
  await refused(server, "not-found", () => vera.listMembers({ params: { account } }));
  assert.deepEqual(await db.selectFrom("group_members").selectAll().execute(), []);
  assert.deepEqual(await db.selectFrom("shares").selectAll().execute(), []);
  assert.deepEqual(await db.selectFrom("visits").select("ended").execute(), [{ ended: "access-ended" }]);
  assert.ok((await told(server, "studio")).includes("Marta Wolska · members.remove · Vera Lind"));
  await refused(server, "not-found", () => marta.removeMember(member("Vera Lind")));
});

test("A preview names the managers through whom somebody still comes in, to those who may see managers", async (t) => {
  const server = await startTestServer({ world: "chains" });
  t.after(() => server.close());
  const [dee, account] = [await server.as("dee"), await server.number("lab")];
  await server.env.db
    .updateTable("links")
    .set({ onward: true })
    .where("client_id", "=", await server.accountId("lab"))
    .execute();
  const { items } = await dee.listMembers({ params: { account } });
  const params = { account, member: items.find(({ name }) => name === "Milo Fry")?.id ?? "" };
  assert.deepEqual(
    (await dee.previewMemberRemoval({ params })).otherWays.map(({ account }) => account.name),
    ["Agency"],
  );
});

test("Anybody leaves, even suspended, and the owner cannot", async (t) => {
  const { server, marta, vera, account, member } = await start();
  t.after(() => server.close());
  await marta.suspendMember(member("Vera Lind"));
  await vera.leaveAccount({ params: { account } });
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Vera Lind · members.leave · Vera Lind"]);
  await refused(server, "not-found", () => vera.leaveAccount({ params: { account } }));
  await refused(server, "owner-untouchable", () => marta.leaveAccount({ params: { account } }));
  const jan = await server.as("jan");
  await refused(server, "not-found", () => jan.leaveAccount({ params: { account } }));
});

test("A visitor's own invitation is not his to change, send again or withdraw (R10)", async (t) => {
  const { server, adam, given } = await start();
  t.after(() => server.close());
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const body = { email: "ADAM@studio.example", name: "Adam", language: "en", role: "viewer" } as const;
  const { id, version } = await jan.inviteMember({ params: { account }, body });
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  const params = { account, member: id ?? "" };
  const own = (call: () => Promise<unknown>) => refused(server, "own-membership", call);
  await own(() => adam.changeMemberRole({ params, version, ...given("editor") }));
  await own(() => adam.resendInvitation({ params }));
  await own(() => adam.removeMember({ params }));
  const { items } = await adam.listMembers({ params: { account }, query: { q: "adam@" } });
  assert.deepEqual(
    items.map(({ isMe, can }) => [isMe, can]),
    [[true, { change: false, because: "yourself", group: "yourself" }]],
  );
  // Of everybody else's he disposes as before.
  const other = await jan.inviteMember({ params: { account }, body: { ...body, email: "ada@new.example" } });
  await adam.removeMember({ params: { account, member: other.id ?? "" } });
});

test("Whoever gave an invited person the last role answers for it when it is accepted (R10)", async (t) => {
  const { server, marta, adam, account, member, given } = await start();
  t.after(() => server.close());
  const jan = await server.as("jan");
  const invite = async (email: string, by: typeof marta) => {
    const body = { email, name: "New", language: "en", role: "viewer" } as const;
    const { id, version } = await by.inviteMember({ params: { account }, body });
    return { params: { account, member: id ?? "" }, version };
  };
  const ofAdam = await invite("jan@bakery.example", adam);
  const ofMarta = await invite("olga@florist.example", marta);
  await marta.changeMemberRole({ ...ofAdam, ...given("editor") });
  await adam.changeMemberRole({ ...ofMarta, ...given("editor") });
  const olga = await server.as("olga");
  // What he offered goes with him; what she raised stands.
  await marta.suspendMember(member("Adam Reed"));
  await jan.acceptMembership({ params: { account } });
  await refused(server, "not-found", () => olga.acceptMembership({ params: { account } }));
});
