import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

async function started(
  t: { after(close: () => Promise<void>): void },
  world: string | object = "client-center",
) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

test("The client list says of each client how it stands and what the reader himself may do there", async (t) => {
  const server = await started(t);
  const [vera, account] = [await server.as("vera"), await server.number("studio")];
  const museum = await server.number("museum");
  const { items, next } = await vera.listClients({ params: { account } });
  assert.equal(next, null);
  assert.deepEqual(
    items.map((one) => [
      one.account?.name ?? one.invited,
      one.status,
      one.level?.level,
      one.canEnter,
      one.ownerName,
    ]),
    [
      [museum, "waiting", undefined, false, null],
      ["Kos Bakery", "active", "viewer", true, "Jan Kos"],
      ["Petit Florist", "active", "viewer", true, "Olga Petit"],
      ["Salo Garage", "suspended", "none", false, "Timo Salo"],
    ],
  );
  const adam = await server.as("adam");
  await adam.enterAccount({ body: { account: await server.number("bakery"), via: account } });
  const [bakery] = (await adam.listClients({ params: { account }, query: { q: "KOS" } })).items;
  assert.equal(bakery?.level?.level, "admin");
  assert.ok(bakery?.visit);
});

test("A search finds names, numbers and owners of clients that accepted, and of others only what was typed", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const found = async (q: string) => {
    const { items } = await adam.listClients({ params: { account }, query: { q } });
    return items.map((one) => one.account?.name ?? one.invited);
  };
  assert.deepEqual(await found("olga@FLORIST"), ["Petit Florist"]);
  assert.deepEqual(await found("petit"), ["Petit Florist"]);
  assert.deepEqual(await found((await server.number("garage")).replaceAll("-", " ")), ["Salo Garage"]);
  assert.deepEqual(await found("salt"), []);
  assert.deepEqual(await found("rosa"), []);
  assert.deepEqual(await found(await server.number("museum")), [await server.number("museum")]);
  assert.deepEqual(await found("%"), []);
});

test("Clients come page by page, each once, and a cursor of another list is refused", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await adam.listClients({
      params: { account },
      query: { limit: 1, ...(after && { after }) },
    });
    seen.push(...page.items.map((one) => one.account?.name ?? "waiting"));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, ["waiting", "Kos Bakery", "Petit Florist", "Salo Garage"]);
  await refused(server, "invalid", () => adam.listClients({ params: { account }, query: { after: "x" } }));
});

test("Links that are over are shown to who asks for them", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const [bakery] = (await adam.listClients({ params: { account }, query: { q: "Kos" } })).items;
  assert.ok(bakery);
  await adam.endClient({ params: { account, link: bakery.id } });
  assert.deepEqual((await adam.listClients({ params: { account }, query: { q: "Kos" } })).items, []);
  const { items } = await adam.listClients({ params: { account }, query: { status: "ended" } });
  assert.deepEqual(
    items.map((one) => [one.account?.name, one.level, one.canEnter]),
    [["Kos Bakery", null, false]],
  );
});

test("In a shared client list one enters only what is shared with him (R5)", async (t) => {
  const server = await started(t, {
    world: {
      people: [
        { id: "ann", email: "ann@a.example", name: "Ann" },
        { id: "bo", email: "bo@a.example", name: "Bo" },
        { id: "cy", email: "cy@c.example", name: "Cy" },
      ],
      accounts: [
        { id: "agency", name: "Agency", owner: "ann", clientAccess: "shared" },
        { id: "one", name: "One", owner: "cy" },
        { id: "two", name: "Two", owner: "cy" },
      ],
      members: [
        {
          account: "agency",
          person: "bo",
          role: ["clients.view", "clients.enter", "clients.end", "account.view"],
        },
      ],
      links: [
        { manager: "agency", client: "one", ceiling: "admin" },
        { manager: "agency", client: "two", ceiling: "admin" },
      ],
      shares: [{ manager: "agency", client: "one", person: "bo", right: "admin" }],
    },
  });
  const [bo, account] = [await server.as("bo"), await server.number("agency")];
  const { items } = await bo.listClients({ params: { account } });
  assert.deepEqual(
    items.map((one) => [one.account?.name, one.canEnter]),
    [
      ["One", true],
      ["Two", false],
    ],
  );
  const [one, two] = items;
  assert.ok(one && two);
  const problem = await refused(server, "refused", () => bo.endClient({ params: { account, link: two.id } }));
  assert.equal(problem.permission, "clients.end");
  await bo.endClient({ params: { account, link: one.id } });
});

test("Without clients.view there is no client list, and to strangers no account", async (t) => {
  const server = await started(t, "partner-team");
  const [bea, account] = [await server.as("bea"), await server.number("voice")];
  await refused(server, "refused", () => bea.listClients({ params: { account } }));
  const tom = await server.as("tom");
  await refused(server, "not-found", () => tom.listClients({ params: { account } }));
});
