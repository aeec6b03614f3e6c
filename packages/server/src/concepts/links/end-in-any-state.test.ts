import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function linked(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, adam] = [await server.as("jan"), await server.as("adam")];
  const [bakery, studio] = [await server.number("bakery"), await server.number("studio")];
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  assert.ok(link);
  const asClient = { account: bakery, link: link.id };
  const asManager = { account: studio, link: link.id };
  return { server, jan, adam, bakery, studio, asClient, asManager };
}

async function setAccount(
  server: TestServer,
  account: string,
  values: { state?: string; features_off?: string[] },
): Promise<void> {
  const id = await server.accountId(account);
  await server.env.db.updateTable("accounts").set(values).where("id", "=", id).execute();
}

for (const state of ["suspended", "closed"]) {
  test(`The owner of a ${state} account ends the link to its manager (R13)`, async (t) => {
    const { server, jan, asClient } = await linked(t);
    await setAccount(server, "bakery", { state });
    assert.equal((await jan.previewManagerEnd({ params: asClient })).peopleCount, state === "closed" ? 0 : 3);
    await jan.endManager({ params: asClient });
    assert.deepEqual((await told(server, "bakery")).slice(-1), ["Jan Kos · links.end · Studio North"]);
  });

  test(`The people of a ${state} manager account end the link to a client (R13)`, async (t) => {
    const { server, adam, asManager } = await linked(t);
    await setAccount(server, "studio", { state });
    await adam.endClient({ params: asManager });
    assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · links.end · Kos Bakery"]);
  });
}

test("A link to a client is ended with the client section switched off, too (R13)", async (t) => {
  const { server, adam, asManager } = await linked(t);
  await setAccount(server, "studio", { features_off: ["clients"] });
  await adam.endClient({ params: asManager });
});

test("Lists say of each link whether the reader may end it, in a suspended account as well", async (t) => {
  const { server, jan, adam, bakery, studio } = await linked(t);
  const vera = await server.as("vera");
  await setAccount(server, "bakery", { state: "suspended" });
  await setAccount(server, "studio", { state: "suspended" });
  const managers = async (person: typeof jan, account: string) =>
    (await person.listManagers({ params: { account } })).items.map(({ canEnd }) => canEnd);
  const clients = async (person: typeof jan) =>
    (await person.listClients({ params: { account: studio } })).items.map(({ status, canEnd }) => [
      status,
      canEnd,
    ]);
  assert.deepEqual(await managers(jan, bakery), [true]);
  // A request that waits is no link yet: it is declined, or withdrawn.
  assert.deepEqual(await managers(await server.as("rosa"), await server.number("museum")), [false]);
  assert.deepEqual(await clients(adam), [
    ["waiting", false],
    ["active", true],
    ["active", true],
    ["suspended", true],
  ]);
  assert.ok((await clients(vera)).every(([, canEnd]) => canEnd === false));
});

test("Who may not end a link in an active account may not in another state, and learns no more (R15)", async (t) => {
  const { server, asClient, asManager } = await linked(t);
  const [vera, olga] = [await server.as("vera"), await server.as("olga")];
  await setAccount(server, "studio", { state: "suspended" });
  await refused(server, "refused", () => vera.endClient({ params: asManager }));
  await setAccount(server, "studio", { state: "closed" });
  await refused(server, "not-found", () => vera.endClient({ params: asManager }));
  await refused(server, "not-found", () => olga.endManager({ params: asClient }));
});

test("A visitor gains nothing by it: he is asked what he holds there now", async (t) => {
  const { server, adam, bakery, studio, asClient } = await linked(t);
  await adam.enterAccount({ body: { account: bakery, via: studio } });
  await setAccount(server, "bakery", { state: "suspended" });
  await refused(server, "refused", () => adam.endManager({ params: asClient }));
  await refused(server, "refused", () => adam.previewManagerEnd({ params: asClient }));
  const [link] = (await adam.listManagers({ params: { account: bakery } })).items;
  assert.equal(link?.canEnd, false);
  await setAccount(server, "bakery", { state: "closed" });
  await assert.rejects(adam.endManager({ params: asClient }), { code: "visit-ended" });
});

test("A member who is visiting his own account through another is asked as the visitor that he is", async (t) => {
  const world = {
    world: {
      people: [
        { id: "ann", email: "ann@a.example", name: "Ann" },
        { id: "cy", email: "cy@c.example", name: "Cy" },
        { id: "dee", email: "dee@d.example", name: "Dee" },
      ],
      accounts: [
        { id: "agency", name: "Agency", owner: "ann" },
        { id: "middle", name: "Middle", owner: "cy" },
        { id: "client", name: "Client", owner: "dee" },
      ],
      members: [{ account: "middle", person: "ann", role: "admin" }],
      links: [
        { manager: "agency", client: "middle", ceiling: "admin" },
        { manager: "middle", client: "client", ceiling: "admin" },
      ],
    },
  };
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const [ann, middle] = [await server.as("ann"), await server.number("middle")];
  const [link] = (await ann.listClients({ params: { account: middle } })).items;
  assert.ok(link);
  const params = { account: middle, link: link.id };
  const visit = await ann.enterAccount({ body: { account: middle, via: await server.number("agency") } });
  await setAccount(server, "middle", { state: "suspended" });
  await refused(server, "refused", () => ann.endClient({ params }));
  assert.equal((await ann.listClients({ params: { account: middle } })).items[0]?.canEnd, false);
  await ann.leaveVisit({ params: { visit: visit.id } });
  await ann.endClient({ params });
});

test("What is shared with somebody caps what he ends in a suspended manager account, too (R5)", async (t) => {
  const { server, adam, asManager } = await linked(t);
  const id = await server.accountId("studio");
  const { db } = server.env;
  await db
    .updateTable("accounts")
    .set({ client_access: "shared", state: "suspended" })
    .where("id", "=", id)
    .execute();
  await db
    .updateTable("members")
    .set({ unticked: ["clients.all"] })
    .where("account_id", "=", id)
    .execute();
  await refused(server, "refused", () => adam.endClient({ params: asManager }));
});
