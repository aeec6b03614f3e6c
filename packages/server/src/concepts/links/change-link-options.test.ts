import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function managed(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, adam] = [await server.as("jan"), await server.as("adam")];
  const [account, studio] = [await server.number("bakery"), await server.number("studio")];
  const [link] = (await jan.listManagers({ params: { account } })).items;
  assert.ok(link);
  const change = (options: object, version = link.version) =>
    jan.changeLinkOptions({
      params: { account, link: link.id },
      body: { endsAt: null, requireTwoFactor: false, onward: false, ...options },
      version,
    });
  return { server, jan, adam, account, studio, link, change };
}

test("R11: who has no second factor is put out at once when the link asks for one", async (t) => {
  const { server, adam, account, studio, change } = await managed(t);
  await adam.enterAccount({ body: { account, via: studio } });
  const changed = await change({ requireTwoFactor: true });
  assert.deepEqual([changed.requireTwoFactor, changed.visitsNow], [true, 0]);
  await refused(server, "visit-ended", () => adam.getAccount({ params: { account } }));
  await refused(server, "refused", () => adam.enterAccount({ body: { account, via: studio } }));
  for (const log of ["bakery", "studio"])
    assert.ok((await told(server, log)).some((line) => line.includes("links.change-options")));
});

test("R6: over a link that is not onward any more, a manager's manager comes in no longer", async (t) => {
  const { server, jan, account, studio, link, change } = await managed(t);
  const { db } = server.env;
  await db
    .insertInto("links")
    .values({
      manager_id: await server.accountId("museum"),
      client_id: await server.accountId("studio"),
      status: "active",
      preset: "admin",
    })
    .execute();
  await db.updateTable("links").set({ status: "ended" }).where("status", "=", "pending").execute();
  const rosa = await server.as("rosa");
  const enter = () => rosa.enterAccount({ body: { account, via: studio } });
  await refused(server, "not-found", enter);
  const open = await change({ onward: true });
  await enter();
  await rosa.getAccount({ params: { account } });
  await change({}, open.version);
  await refused(server, "visit-ended", () => rosa.getAccount({ params: { account } }));
  assert.ok(jan && link);
});

test("A link gets an end, and loses it again; both sides see it", async (t) => {
  const { server, adam, studio, account, link, change } = await managed(t);
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const ending = await change({ endsAt });
  assert.equal(ending.endsAt, endsAt);
  const seen = async () =>
    (await adam.listClients({ params: { account: studio }, query: { q: account } })).items[0];
  assert.equal((await seen())?.endsAt, endsAt);
  await refused(server, "stale", () => change({}));
  const past = await refused(server, "invalid", () =>
    change({ endsAt: "2020-01-01T00:00:00Z" }, ending.version),
  );
  assert.equal(past.errors?.[0]?.field, "endsAt");
  assert.equal((await change({}, ending.version)).endsAt, null);
  assert.ok(link);
});

test("Only an active link has options, and only the client's people change them", async (t) => {
  const { server, jan, adam, account, studio, link, change } = await managed(t);
  const body = { endsAt: null, requireTwoFactor: false, onward: true };
  const call = { params: { account, link: link.id }, body, version: link.version };
  await refused(server, "visit-required", () => adam.changeLinkOptions(call));
  await refused(server, "not-found", () =>
    adam.changeLinkOptions({ ...call, params: { account: studio, link: link.id } }),
  );
  await jan.endManager({ params: { account, link: link.id } });
  await refused(server, "wrong-state", () => change({}));
});
