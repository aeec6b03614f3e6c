import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const account = await server.number("studio");
  const adam = await server.as("adam");
  const link = async (name: string) =>
    (await adam.listClients({ params: { account }, query: { q: name } })).items[0]?.id ?? "";
  return { server, account, adam, link };
}

test("Labels and a note are the manager's own: the client's version of the link does not move", async (t) => {
  const { server, account, adam, link } = await started(t);
  const params = { account, link: await link("Kos Bakery") };
  const before = await adam.getClient({ params });
  const body = { labels: ["VIP", "Bread", "vip"], note: "Calls on Mondays" };
  const client = await adam.updateClient({ params, body, version: before.noteVersion });
  assert.deepEqual(client.labels, ["VIP", "Bread"]);
  assert.deepEqual([client.note, client.noteVersion], ["Calls on Mondays", 2]);
  assert.equal(client.version, before.version);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · clients.edit · Kos Bakery"]);
  assert.ok(!(await told(server, "bakery")).some((entry) => entry.includes("clients.edit")));
  await refused(server, "stale", () => adam.updateClient({ params, body: { note: "" }, version: 1 }));

  const { items } = await adam.listClients({ params: { account }, query: { label: "Bread" } });
  assert.deepEqual(
    items.map(({ account }) => account?.name),
    ["Kos Bakery"],
  );
  const { labels } = await adam.summariseClients({ params: { account } });
  assert.deepEqual(labels, [
    { label: "Bread", clients: 1 },
    { label: "VIP", clients: 1 },
  ]);
});

test("Pins head the list and hidden clients leave it, for the one who marked them alone", async (t) => {
  const { server, account, adam, link } = await started(t);
  const vera = await server.as("vera");
  const names = async (query: { hidden?: "only" } = {}) =>
    (await adam.listClients({ params: { account }, query })).items.map(
      (one) => one.account?.name ?? "waiting",
    );
  const all = await names();
  const [salo, kos] = [await link("Salo Garage"), await link("Kos Bakery")];
  await adam.markClient({ params: { account, link: salo }, body: { pinned: true, hidden: false } });
  const marked = await adam.markClient({
    params: { account, link: kos },
    body: { pinned: false, hidden: true },
  });
  assert.deepEqual([marked.pinned, marked.hidden], [false, true]);
  assert.deepEqual(await names(), ["Salo Garage", "waiting", "Petit Florist"]);
  assert.deepEqual(await names({ hidden: "only" }), ["Kos Bakery"]);
  assert.equal((await adam.summariseClients({ params: { account } })).hidden, 1);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await adam.listClients({
      params: { account },
      query: { limit: 1, ...(after && { after }) },
    });
    seen.push(...page.items.map((one) => one.account?.name ?? "waiting"));
    after = page.next;
  }
  assert.deepEqual(seen, ["Salo Garage", "waiting", "Petit Florist"]);
  const others = (await vera.listClients({ params: { account } })).items;
  assert.deepEqual(
    others.map((one) => one.account?.name ?? "waiting"),
    all,
  );
  const museum = { account: await server.number("bakery"), link: salo };
  const jan = await server.as("jan");
  await refused(server, "not-found", () =>
    jan.markClient({ params: museum, body: { pinned: true, hidden: false } }),
  );
});

test("Many clients are labelled, hidden and ended at once, with a result for each", async (t) => {
  const { server, account, adam, link } = await started(t);
  const [kos, petit, salo] = [
    await link("Kos Bakery"),
    await link("Petit Florist"),
    await link("Salo Garage"),
  ];
  const waiting = await link(await server.number("museum"));
  const nowhere = "00000000-0000-4000-8000-000000000000";
  const change = (clients: string[], wanted: object) =>
    adam.changeClients({ params: { account }, body: { clients, change: wanted as never } });
  const labelled = await change([kos, petit, nowhere, kos], { kind: "add-label", label: "Shop" });
  assert.deepEqual(
    labelled.results.map(({ name, done, code }) => [name, done, code]),
    [
      ["Kos Bakery", true, null],
      ["Petit Florist", true, null],
      ["", false, "not-found"],
    ],
  );
  await change([kos], { kind: "remove-label", label: "SHOP" });
  assert.deepEqual((await adam.getClient({ params: { account, link: kos } })).labels, []);
  await change([petit, salo], { kind: "hide" });
  await change([salo], { kind: "show" });
  const shown = await adam.listClients({ params: { account } });
  assert.deepEqual(
    shown.items.map((one) => one.account?.name ?? "waiting"),
    ["waiting", "Kos Bakery", "Salo Garage"],
  );
  const ended = await change([kos, waiting], { kind: "end" });
  assert.ok(ended.results.every(({ done }) => done));
  const again = await change([kos], { kind: "end" });
  assert.deepEqual(again.results[0]?.code, "wrong-state");
  assert.deepEqual((await told(server, "studio")).slice(-2), [
    "Adam Reed · links.end · Kos Bakery",
    `Adam Reed · links.cancel · ${await server.number("museum")}`,
  ]);
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "Adam Reed · via Studio North · links.end · Studio North",
  ]);
});

test("Who may only look labels and ends nothing, and marks his own list", async (t) => {
  const { server, account, link } = await started(t);
  const vera = await server.as("vera");
  const kos = await link("Kos Bakery");
  const params = { account, link: kos };
  const change = (wanted: object) =>
    vera.changeClients({ params: { account }, body: { clients: [kos], change: wanted as never } });
  const [{ can }] = [await vera.getClient({ params })];
  assert.deepEqual(can, { edit: false, features: false, handOver: false });
  await refused(server, "refused", () => vera.updateClient({ params, body: { note: "x" }, version: 1 }));
  await refused(server, "refused", () => change({ kind: "add-label", label: "x" }));
  await refused(server, "refused", () => change({ kind: "end" }));
  await refused(server, "refused", () => change({ kind: "resend" }));
  assert.ok((await change({ kind: "pin" })).results[0]?.done);
});

test("What is not shared with somebody he neither labels nor ends, alone or among many (R5)", async (t) => {
  const server = await startTestServer({
    world: {
      people: ["ann", "bo", "cy"].map((id) => ({ id, email: `${id}@c.example`, name: id })),
      accounts: [
        { id: "agency", name: "Agency", owner: "ann", clientAccess: "shared" },
        { id: "one", name: "One", owner: "cy" },
        { id: "two", name: "Two", owner: "cy" },
      ],
      members: [
        {
          account: "agency",
          person: "bo",
          role: ["clients.view", "clients.edit", "clients.end", "account.view"],
        },
      ],
      links: [
        { manager: "agency", client: "one", ceiling: "admin" },
        { manager: "agency", client: "two", ceiling: "admin" },
      ],
      shares: [{ manager: "agency", client: "one", person: "bo", right: "admin" }],
    },
  });
  t.after(() => server.close());
  const [bo, account] = [await server.as("bo"), await server.number("agency")];
  const [one, two] = (await bo.listClients({ params: { account } })).items;
  assert.ok(one && two);
  const problem = await refused(server, "refused", () =>
    bo.updateClient({ params: { account, link: two.id }, body: { note: "x" }, version: 1 }),
  );
  assert.equal(problem.permission, "clients.edit");
  await bo.updateClient({ params: { account, link: one.id }, body: { note: "x" }, version: 1 });
  for (const change of [{ kind: "add-label", label: "x" }, { kind: "end" }] as const) {
    const { results } = await bo.changeClients({
      params: { account },
      body: { clients: [one.id, two.id], change },
    });
    assert.deepEqual(
      results.map(({ done, code }) => [done, code]),
      [
        [true, null],
        [false, "refused"],
      ],
    );
  }
});
