import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { sharedAgency } from "./map-stage.ts";

type Closing = { after(close: () => Promise<void>): void };

async function started(t: Closing, world: object) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

test("The map shows the team, its groups, the managers above and the clients below, each with the level that the rules give", async (t) => {
  const server = await started(t, sharedAgency);
  const account = await server.number("agency");
  const map = await (await server.as("gail")).getAccessMap({ params: { account } });
  const names = new Map(map.nodes.map(({ id, name }) => [id, name]));
  assert.deepEqual(
    map.edges.map(({ from, to, state, levels }) => [
      names.get(from),
      names.get(to),
      state,
      ...levels.map(({ level }) => level.level),
    ]),
    [
      ["gail", "Agency", "active", "owner"],
      ["adam", "Agency", "active", "admin"],
      ["adam", "Web", "active"],
      ["ed", "Agency", "suspended", "editor"],
      ["ed", "Web", "suspended"],
      ["vic", "Agency", "expired", "viewer"],
      ["Holding", "Agency", "active", "editor"],
      ["Agency", "Bank", "active", "viewer"],
      ["Agency", "Retail", "active", "admin"],
      ["Web", "Retail", "active", "editor"],
      ["adam", "Retail", "active", "viewer"],
      ["Agency", "Shut", "suspended", "none"],
      ["Agency", await server.number("museum"), "pending", "admin"],
    ],
  );
  assert.deepEqual(map.counts, { people: 4, managers: 1, clients: 4 });
});

test("A question lights only the ways by which somebody holds the permission now", async (t) => {
  const server = await started(t, sharedAgency);
  const account = await server.number("agency");
  const gail = await server.as("gail");
  const lit = async (permission: string) => {
    const { nodes, edges } = await gail.getAccessMap({ params: { account }, query: { permission } });
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    return edges.filter((edge) => edge.lit).map(({ from }) => names.get(from));
  };
  assert.deepEqual(await lit("invoices.pay"), ["gail", "adam", "Holding"]);
  assert.deepEqual(await lit("audit.view"), ["gail", "adam"]);
  assert.deepEqual(await lit("account.close"), ["gail"]);
  assert.deepEqual(await lit("no.such"), []);
});

test("The holders of a permission are the people whom the rules let do it, each with the way, page by page", async (t) => {
  const server = await started(t, sharedAgency);
  const account = await server.number("agency");
  const gail = await server.as("gail");
  const query = { permission: "invoices.pay" };
  const all = await gail.listHolders({ params: { account }, query });
  assert.deepEqual(
    all.items.map((one) => [one.person?.name, one.isOwner, one.role?.choice, one.via?.name, one.level.level]),
    [
      ["gail", true, undefined, undefined, "owner"],
      ["adam", false, "admin", undefined, "admin"],
      ["root", false, undefined, "Holding", "editor"],
    ],
  );
  assert.equal(all.count, 3);
  const first = await gail.listHolders({ params: { account }, query: { ...query, limit: 2 } });
  const after = first.next ?? "";
  const second = await gail.listHolders({ params: { account }, query: { ...query, limit: 2, after } });
  assert.deepEqual([...first.items, ...second.items], all.items);
  assert.equal(second.next, null);

  // A manager account that does not show its people is told as itself.
  await server.env.db
    .updateTable("accounts")
    .set({ shows_people: false })
    .where("external_id", "=", "holding")
    .execute();
  const masked = await gail.listHolders({ params: { account }, query });
  const last = masked.items.at(-1);
  assert.deepEqual([last?.person, last?.count, last?.via?.name], [null, 1, "Holding"]);
  assert.doesNotMatch(JSON.stringify(masked), /root/);
});

test("Managers and clients are on the map only of who may see them, and the map only of who sees the team", async (t) => {
  const server = await started(t, sharedAgency);
  const account = await server.number("agency");
  const kinds = async (person: string) => {
    const { nodes, counts } = await (await server.as(person)).getAccessMap({ params: { account } });
    return [[...new Set(nodes.map(({ kind }) => kind))].sort(), counts.managers, counts.clients];
  };
  assert.deepEqual(await kinds("gail"), [["account", "client", "group", "manager", "person"], 1, 4]);
  const nia = await server.as("nia");
  await refused(server, "not-found", () => nia.getAccessMap({ params: { account } }));
  const change = async (permissions: string[]) =>
    server.env.db
      .updateTable("members")
      .set({ preset: null, permissions })
      .where("person_id", "=", await server.personId("adam"))
      .execute();
  await change(["people.view", "clients.view"]);
  assert.deepEqual(await kinds("adam"), [["account", "client", "group", "person"], null, 4]);
  await change(["people.view"]);
  assert.deepEqual(await kinds("adam"), [["account", "group", "person"], null, null]);
  const holders = await (await server.as("adam")).listHolders({
    params: { account },
    query: { permission: "invoices.pay" },
  });
  assert.deepEqual(
    holders.items.map(({ person }) => person?.name),
    ["gail"],
  );
  await change(["account.view"]);
  const adam = await server.as("adam");
  await refused(server, "refused", () => adam.getAccessMap({ params: { account } }));
  await refused(server, "refused", () =>
    adam.listHolders({ params: { account }, query: { permission: "invoices.pay" } }),
  );
});

test("A large account is put together: people by group and role, clients by label and state, and each opens", async (t) => {
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, place) => `${name}${place}`);
  const staff = many(60, "staff");
  const clients = many(150, "client");
  const server = await started(t, {
    world: {
      people: ["boss", ...staff].map((id) => ({ id, name: id, email: `${id}@big.example` })),
      accounts: ["big", ...clients].map((id) => ({ id, name: id, owner: "boss" })),
      members: staff.map((person, place) => ({
        account: "big",
        person,
        role: place % 2 ? "viewer" : "editor",
      })),
      groups: [{ id: "web", account: "big", name: "Web", members: staff.slice(0, 20) }],
      links: clients.map((client, place) => ({
        manager: "big",
        client,
        ceiling: place % 3 ? "admin" : "viewer",
        status: place < 5 ? "pending" : "active",
      })),
    },
  });
  const boss = await server.as("boss");
  const params = { account: await server.number("big") };
  await server.env.db
    .updateTable("links")
    .set({ labels: ["Shop"] })
    .where("client_id", "in", [await server.accountId("client10"), await server.accountId("client11")])
    .execute();
  const told = async (query: { open?: string; permission?: string }) =>
    (await boss.getAccessMap({ params, query })).nodes.map(
      ({ kind, name, state, count, holders }) => `${kind} ${name} ${state} ${count} ${holders}`,
    );
  assert.deepEqual(await told({ permission: "invoices.pay" }), [
    "account big active 1 null",
    "person boss active 1 1",
    "people Web active 20 10",
    "people null active 20 20",
    "people null active 20 0",
    "clients Shop active 2 null",
    "clients null active 143 null",
    "clients null pending 5 null",
    "group Web active 20 null",
  ]);
  const { nodes, edges } = await boss.getAccessMap({ params });
  const unlabelled = edges.find(({ to }) => to === "clients:unlabelled");
  assert.deepEqual(
    unlabelled?.levels.map(({ level, count }) => [level.level, count]),
    [
      ["admin", 95],
      ["viewer", 48],
    ],
  );
  const opened = async (open: string | undefined) =>
    (await told(open ? { open } : {})).filter((one) => /^client |^person staff/.test(one)).length;
  assert.equal(await opened("clients:label:Shop"), 2);
  assert.equal(await opened("clients:pending"), 5);
  assert.equal(await opened("clients:unlabelled"), 100);
  assert.equal(await opened(nodes.find(({ kind, name }) => kind === "people" && name === "Web")?.id), 20);
  assert.equal(await opened("people:role:viewer"), 20);
  assert.equal(await opened("no such thing"), 0);
});
