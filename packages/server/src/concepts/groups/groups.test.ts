import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

type Stop = { after(close: () => Promise<void>): void };

async function start(t: Stop) {
  const server = await startTestServer({ world: "dashboard-partner" });
  t.after(() => server.close());
  const { db } = server.env;
  const [account, retail] = [await server.number("agency"), await server.number("retail")];
  const [gail, ed, vic] = [await server.as("gail"), await server.as("ed"), await server.as("vic")];
  const groupIn = async (name: string, external = "agency") => {
    const of = db.selectFrom("groups").select(["id", "version"]).where("name", "=", name);
    const { id, version } = await of
      .where("account_id", "=", await server.accountId(external))
      .executeTakeFirstOrThrow();
    return { params: { account, group: id }, version };
  };
  const member = async (person: string) => {
    const of = db
      .selectFrom("members")
      .select("id")
      .where("person_id", "=", await server.personId(person));
    return (await of.executeTakeFirstOrThrow()).id;
  };
  const letVicManage = async () =>
    db
      .updateTable("members")
      .set({ ticked: ["groups.manage"] })
      .where("id", "=", await member("vic"))
      .execute();
  const becomesViewer = async (person: string) =>
    db
      .updateTable("members")
      .set({ preset: "viewer", role_id: null, permissions: null })
      .where("id", "=", await member(person))
      .execute();
  return { server, db, account, retail, gail, ed, vic, groupIn, member, letVicManage, becomesViewer };
}

test("Groups are listed by name, in pages and by a part of it, with how many are in them", async (t) => {
  const { account, vic } = await start(t);
  const shown = async (query: object) => {
    const { items, next } = await vic.listGroups({ params: { account }, query });
    return { items: items.map(({ name, members }) => `${name} ${members}`), next };
  };
  assert.deepEqual(await shown({}), { items: ["Look 1", "Web 4"], next: null });
  assert.deepEqual((await shown({ q: "EB" })).items, ["Web 4"]);
  const first = await shown({ limit: 1 });
  assert.deepEqual(first.items, ["Look 1"]);
  assert.deepEqual(await shown({ limit: 1, after: first.next }), { items: ["Web 4"], next: null });
});

test("A group is made and renamed, its name is there once, and the log tells it", async (t) => {
  const { server, account, gail, groupIn } = await start(t);
  const made = await gail.createGroup({ params: { account }, body: { name: "North" } });
  assert.deepEqual([made.name, made.members, made.version], ["North", 0, 1]);
  const params = { account, group: made.id };
  const renamed = await gail.updateGroup({ params, version: 1, body: { name: "north" } });
  assert.deepEqual([renamed.name, renamed.version], ["north", 2]);
  await refused(server, "stale", () => gail.updateGroup({ params, version: 1, body: { name: "South" } }));
  await refused(server, "name-taken", () =>
    gail.createGroup({ params: { account }, body: { name: "NORTH" } }),
  );
  const web = await groupIn("Web");
  await refused(server, "name-taken", () => gail.updateGroup({ ...web, body: { name: "NORTH" } }));
  await refused(server, "invalid", () => gail.createGroup({ params: { account }, body: { name: " " } }));
  assert.deepEqual((await told(server, "agency")).slice(1), [
    "Gail Orr · groups.create · North",
    "Gail Orr · groups.rename · north",
  ]);
});

test("Whoever is put into a group gets its clients at once, and is told once in the log", async (t) => {
  const { server, account, gail, groupIn, member } = await start(t);
  const look = await groupIn("Look");
  const cleo = await server.as("cleo");
  const enter = async () =>
    cleo.enterAccount({ body: { account: await server.number("bank"), via: account } });
  await assert.rejects(enter());
  const members = [await member("ed"), await member("cleo")];
  const { members: count } = await gail.addGroupMembers({ params: look.params, body: { members } });
  assert.equal(count, 2);
  await enter();
  await gail.addGroupMembers({ params: look.params, body: { members } });
  const entries = await server.env.db
    .selectFrom("audit_entries")
    .select("after")
    .where("action", "=", "groups.add-members")
    .execute();
  assert.deepEqual(entries, [{ after: { members: ["Cleo Ray"] } }]);
});

test("Nobody puts somebody into a group whose clients are open for more than he holds himself (R10)", async (t) => {
  const { server, vic, groupIn, member, letVicManage, becomesViewer } = await start(t);
  await letVicManage();
  await becomesViewer("cleo");
  const body = { members: [await member("cleo")] };
  const { params } = await groupIn("Web");
  const { items } = await vic.listGroups({ params: { account: params.account } });
  assert.deepEqual(
    items.map(({ name, can }) => [name, can.give]),
    [
      ["Look", true],
      ["Web", false],
    ],
  );
  const problem = await refused(server, "cannot-give", () => vic.addGroupMembers({ params, body }));
  assert.ok(problem.permissions?.includes("people.manage"));
  assert.ok(!problem.permissions?.includes("account.view"));
  await vic.addGroupMembers({ params: (await groupIn("Look")).params, body });
});

test("Nobody puts himself into a group or takes himself out of one, nor anybody who holds more (R10)", async (t) => {
  const { server, account, vic, groupIn, member, letVicManage } = await start(t);
  await letVicManage();
  const [look, web] = [(await groupIn("Look")).params, (await groupIn("Web")).params];
  for (const [person, code] of [
    ["vic", "own-membership"],
    ["ed", "outranked"],
  ] as const) {
    const id = await member(person);
    const body = { members: [id] };
    await refused(server, code, () => vic.addGroupMembers({ params: look, body }));
    await refused(server, code, () => vic.removeGroupMember({ params: { ...web, member: id } }));
  }
  const { items } = await vic.listMembers({ params: { account }, query: { sort: "name" } });
  assert.deepEqual(
    items.map(({ name, can, groups }) => [name, can.group, groups.map((group) => group.name).join()]),
    [
      ["Gail Orr", "owner", ""],
      ["Cleo Ray", "outranked", "Web"],
      ["Ed Tan", "outranked", "Look,Web"],
      ["Nia Fox", "outranked", "Web"],
      ["Vic Shaw", "yourself", "Web"],
    ],
  );
});

test("Only members who have accepted are put into a group", async (t) => {
  const { server, db, gail, groupIn, member } = await start(t);
  const { params } = await groupIn("Look");
  const nia = await member("nia");
  await db.updateTable("members").set({ status: "invited" }).where("id", "=", nia).execute();
  for (const stranger of [nia, params.group]) {
    const members = [await member("cleo"), stranger];
    const problem = await refused(server, "invalid", () =>
      gail.addGroupMembers({ params, body: { members } }),
    );
    assert.equal(problem.errors?.[0]?.field, "members.1");
  }
});

test("Whoever is taken out of a group loses its clients on the next request (R11)", async (t) => {
  const { server, account, retail, gail, ed, groupIn, member } = await start(t);
  await ed.enterAccount({ body: { account: retail, via: account } });
  await ed.getAccount({ params: { account: retail } });
  const web = { ...(await groupIn("Web")).params, member: await member("ed") };
  await gail.removeGroupMember({ params: web });
  await assert.rejects(ed.getAccount({ params: { account: retail } }), { code: "visit-ended" });
  await assert.rejects(ed.enterAccount({ body: { account: retail, via: account } }));
  const visits = await server.env.db.selectFrom("visits").select("ended").execute();
  assert.deepEqual(visits, [{ ended: "access-ended" }]);
  assert.ok((await told(server, "agency")).includes("Gail Orr · groups.remove-member · Web"));
  await refused(server, "not-found", () => gail.removeGroupMember({ params: web }));
});

test("Whoever is invited to a group is taken off its list", async (t) => {
  const { server, db, gail, groupIn, member } = await start(t);
  const { params } = await groupIn("Look");
  const invited = await member("nia");
  await db
    .updateTable("members")
    .set({ status: "invited", invited_groups: [params.group] })
    .where("id", "=", invited)
    .execute();
  await gail.removeGroupMember({ params: { ...params, member: invited } });
  const row = db.selectFrom("members").select("invited_groups").where("id", "=", invited);
  assert.deepEqual(await row.execute(), [{ invited_groups: [] }]);
  assert.ok((await told(server, "agency")).includes("Gail Orr · groups.remove-member · Look"));
});

test("With a group goes what was shared with it: its visits end, and the log names the clients (R11)", async (t) => {
  const { server, db, account, retail, gail, ed, groupIn } = await start(t);
  await ed.enterAccount({ body: { account: retail, via: account } });
  const { params } = await groupIn("Web");
  await gail.deleteGroup({ params });
  await assert.rejects(ed.getAccount({ params: { account: retail } }), { code: "visit-ended" });
  const of = db.selectFrom("audit_entries").select("before").where("action", "=", "groups.delete");
  assert.deepEqual(await of.execute(), [{ before: { members: 4, clients: ["Retail Co"] } }]);
  await refused(server, "not-found", () => gail.deleteGroup({ params }));
});

test("Whoever may not manage groups changes none, and a group of another account is not found", async (t) => {
  const { server, ed, gail, groupIn, member, account } = await start(t);
  const web = await groupIn("Web");
  const foreign = {
    account,
    group: (
      await server.env.db
        .insertInto("groups")
        .values({ account_id: await server.accountId("retail"), name: "Theirs" })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id,
  };
  const [vic, body] = [await member("vic"), { name: "New" }];
  for (const [code, person, params] of [
    ["refused", ed, web.params],
    ["not-found", gail, foreign],
  ] as const) {
    await refused(server, code, () => person.updateGroup({ params, version: 1, body }));
    await refused(server, code, () => person.deleteGroup({ params }));
    await refused(server, code, () => person.addGroupMembers({ params, body: { members: [vic] } }));
    await refused(server, code, () => person.removeGroupMember({ params: { ...params, member: vic } }));
  }
  await refused(server, "refused", () => ed.createGroup({ params: { account }, body }));
  await refused(server, "not-found", () =>
    gail.removeGroupMember({ params: { ...web.params, member: foreign.group } }),
  );
});
