import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({
    world: {
      people: ["ann", "ed", "cy"].map((id) => ({ id, email: `${id}@c.example`, name: id })),
      accounts: [
        { id: "agency", name: "Agency", owner: "ann", features: { orders: false } },
        { id: "made", name: "Made", owner: "cy" },
        { id: "met", name: "Met", owner: "cy" },
      ],
      members: [{ account: "agency", person: "ed", role: "editor" }],
      links: [
        { manager: "agency", client: "made", ceiling: "admin" },
        { manager: "agency", client: "met", ceiling: "admin" },
      ],
    },
  });
  t.after(() => server.close());
  const { db } = server.env;
  const made_by = await server.accountId("agency");
  await db.updateTable("accounts").set({ made_by }).where("external_id", "=", "made").execute();
  const [ann, account] = [await server.as("ann"), await server.number("agency")];
  const [made, met] = (await ann.listClients({ params: { account } })).items.map(({ id }) => id);
  return { server, ann, account, made: made ?? "", met: met ?? "" };
}

test("A feature of a client that one made is switched off for everybody in it at once, and both logs tell it", async (t) => {
  const { server, ann, account, made } = await started(t);
  const cy = await server.as("cy");
  const client = await server.number("made");
  const params = { account, link: made, feature: "tickets" };
  const { features } = await ann.switchClientFeature({ params, body: { on: false } });
  assert.deepEqual(
    features?.find(({ feature }) => feature === "tickets"),
    { feature: "tickets", on: false, mine: true },
  );
  const { me } = await cy.getAccount({ params: { account: client } });
  assert.ok(!me.permissions.includes("tickets.view"));
  assert.deepEqual((await told(server, "made")).slice(-1), [
    "ann · via Agency · links.switch-feature · Agency",
  ]);
  assert.deepEqual((await told(server, "agency")).slice(-1), ["ann · links.switch-feature · Made"]);
  const logged = (await told(server, "agency")).length;
  await ann.switchClientFeature({ params, body: { on: false } });
  assert.equal((await told(server, "agency")).length, logged);
  await ann.switchClientFeature({ params, body: { on: true } });
  assert.ok((await cy.getAccount({ params: { account: client } })).me.permissions.includes("tickets.view"));
});

test("Only features that one has oneself are switched, only in clients that one made, and only with the right to", async (t) => {
  const { server, ann, account, made, met } = await started(t);
  const set = (person: typeof ann, link: string, feature: string) => () =>
    person.switchClientFeature({ params: { account, link, feature }, body: { on: false } });
  await refused(server, "wrong-state", set(ann, made, "orders"));
  await refused(server, "wrong-state", set(ann, met, "tickets"));
  await refused(server, "not-found", set(ann, made, "galleries"));
  await refused(server, "refused", set(await server.as("ed"), made, "tickets"));
  await refused(server, "not-found", set(await server.as("cy"), made, "tickets"));
  const { features, can } = await ann.getClient({ params: { account, link: met } });
  assert.deepEqual([features, can.features], [null, false]);
  await ann.endClient({ params: { account, link: made } });
  await refused(server, "wrong-state", set(ann, made, "tickets"));
});
