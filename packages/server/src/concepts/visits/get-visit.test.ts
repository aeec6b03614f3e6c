import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

/** Adam of the studio, which manages the bakery, was in it once and is in it now. */
async function stage(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [studio, account] = [await server.number("studio"), await server.number("bakery")];
  const [jan, adam, marta] = [await server.as("jan"), await server.as("adam"), await server.as("marta")];
  const enter = () => adam.enterAccount({ body: { account, via: studio } });
  const rename = (phone: string, version: number) =>
    adam.updateAccount({ params: { account }, body: { phone }, version });
  const earlier = await enter();
  await rename("1", 1);
  await adam.leaveVisit({ params: { visit: earlier.id } });
  const visit = await enter();
  await rename("2", 2);
  await rename("3", 3);
  const acts = async (query: object) => {
    const { items } = await jan.listAudit({ params: { account }, query });
    return items.map(({ action, after }) => [action, after?.phone]);
  };
  return { server, studio, account, jan, adam, marta, earlier, visit, acts };
}

test("A visit tells who came, through which firm, with which level, from when to when, and what he did (R14)", async (t) => {
  const { server, studio, account, jan, earlier, visit, acts } = await stage(t);
  const now = await jan.getVisit({ params: { account, visit: visit.id } });
  assert.deepEqual(
    [now.person?.name, now.via.number, now.acts, now.ended, now.endedAt],
    ["Adam Reed", studio, 2, null, null],
  );
  assert.deepEqual(now.entryLevel, now.level);
  assert.deepEqual(await acts({ visit: visit.id }), [
    ["accounts.edit", "3"],
    ["accounts.edit", "2"],
  ]);
  const over = await jan.getVisit({ params: { account, visit: earlier.id } });
  assert.deepEqual([over.acts, over.level, over.ended], [1, null, "left"]);
  assert.deepEqual(over.entryLevel, now.entryLevel);
  assert.deepEqual(await acts({ visit: earlier.id }), [["accounts.edit", "1"]]);
  const { items } = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ id, acts }) => [id, acts]),
    [
      [visit.id, 2],
      [earlier.id, 1],
    ],
  );
  await refused(server, "invalid", () =>
    jan.listAudit({ params: { account }, query: { visit: "the last one" } }),
  );
});

test("Of a visit, the level with which it began stays, and the level of now changes with the ceiling", async (t) => {
  const { account, jan, visit } = await stage(t);
  const { items } = await jan.listManagers({ params: { account } });
  const link = items.find(({ status }) => status === "active");
  const params = { account, link: link?.id ?? "" };
  const before = await jan.getVisit({ params: { account, visit: visit.id } });
  await jan.changeCeiling({ params, body: { ceiling: "viewer" }, version: link?.version ?? 0 });
  const after = await jan.getVisit({ params: { account, visit: visit.id } });
  assert.equal(after.level?.level, "viewer");
  assert.notEqual(before.level?.level, "viewer");
  assert.deepEqual(after.entryLevel, before.entryLevel);
});

test("Who came from a firm that keeps its people to itself is masked in the visit and in what was done", async (t) => {
  const { server, account, jan, visit, acts } = await stage(t);
  await server.env.db.updateTable("accounts").set({ shows_people: false }).execute();
  const params = { account };
  const shown = await jan.getVisit({ params: { ...params, visit: visit.id } });
  const listed = await jan.listVisits({ params });
  const log = await jan.listAudit({ params, query: { visit: visit.id } });
  assert.equal(shown.person, null);
  assert.deepEqual(
    log.items.map(({ actor, via }) => [actor.id, actor.name, actor.hidden, via?.name]),
    Array(2).fill([null, "", true, "Studio North"]),
  );
  const adam = await server.personId("adam");
  for (const told of [shown, listed, log]) {
    assert.ok(!JSON.stringify(told).includes("Adam"));
    assert.ok(!JSON.stringify(told).includes(adam));
  }
  // Nor is he found by guessing who it was.
  for (const actor of ["Adam", adam]) assert.deepEqual(await acts({ visit: visit.id, actor }), []);
});

test("Another account's visit is not found, and what was done in it is not listed", async (t) => {
  const { server, studio, account, jan, marta, visit } = await stage(t);
  const id = visit.id;
  await refused(server, "not-found", () => marta.getVisit({ params: { account: studio, visit: id } }));
  await refused(server, "not-found", () => jan.getVisit({ params: { account: studio, visit: id } }));
  const log = await marta.listAudit({ params: { account: studio }, query: { visit: id } });
  assert.deepEqual(log.items, []);
  const params = { account, visit: id };
  const support = { account_id: await server.accountId("bakery"), person_id: await server.personId("marta") };
  await server.env.db
    .insertInto("members")
    .values({ ...support, email: "marta@there.example", name: "Marta", preset: "support", status: "active" })
    .execute();
  await refused(server, "refused", () => marta.getVisit({ params }));
  assert.equal((await jan.getVisit({ params })).id, id);
});
