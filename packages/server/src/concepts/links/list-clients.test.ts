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

test("Of each client it is said how many of the team it is open to, to who may see the team", async (t) => {
  const people = ["ola", "tim", "una", "cleo"].map((id) => ({ id, email: `${id}@demo.example`, name: id }));
  const server = await started(t, {
    people,
    accounts: [
      { id: "agency", name: "Agency", owner: "ola" },
      { id: "open", name: "Open", owner: "cleo" },
      { id: "shut", name: "Shut", owner: "cleo" },
    ],
    roles: [{ id: "door", account: "agency", name: "Door", permissions: ["account.view", "clients.view"] }],
    groups: [{ id: "north", account: "agency", name: "North", members: ["tim"] }],
    members: [
      { account: "agency", person: "tim", role: "viewer" },
      { account: "agency", person: "una", role: "door" },
    ],
    links: [
      { manager: "agency", client: "open", ceiling: "viewer" },
      { manager: "agency", client: "shut", ceiling: "viewer", clientAccess: "shared" },
    ],
    shares: [
      { manager: "agency", client: "shut", group: "north", right: "viewer" },
      { manager: "agency", client: "shut", person: "una", right: "viewer" },
    ],
  });
  const account = await server.number("agency");
  const seenBy = async (id: string) =>
    (await (await server.as(id)).listClients({ params: { account } })).items.map(({ sharing }) => sharing);
  assert.deepEqual(await seenBy("ola"), [
    { access: "team", groups: 0, people: 0 },
    { access: "shared", groups: 1, people: 1 },
  ]);
  assert.deepEqual(await seenBy("una"), [null, null]);
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

const namesIn = (items: readonly { account: { name: string } | null; invited: string }[]) =>
  items.map((one) => one.account?.name ?? one.invited);

test("A search overlooks capitals and accents, and finds a client by its new name as soon as it has one", async (t) => {
  const server = await started(t);
  const [adam, jan, account] = [
    await server.as("adam"),
    await server.as("jan"),
    await server.number("studio"),
  ];
  const bakery = await server.number("bakery");
  const { version } = await jan.getAccount({ params: { account: bakery } });
  await jan.updateAccount({ params: { account: bakery }, body: { name: "Żółta Łódź" }, version });
  const found = async (q: string) =>
    namesIn((await adam.listClients({ params: { account }, query: { q } })).items);
  assert.deepEqual(await found("zolta LODZ"), ["Żółta Łódź"]);
  assert.deepEqual(await found("ŻÓŁTA łódź"), ["Żółta Łódź"]);
  assert.deepEqual(await found("Kos Bakery"), []);
  await jan.updateMe({ body: { name: "Jan Bąk" } });
  assert.deepEqual(await found("bak"), ["Żółta Łódź"]);
});

test("Clients that somebody should look at are told apart, each with its reasons, and can be listed first", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const reasons = async (name: string) => {
    const { items } = await adam.listClients({ params: { account }, query: { q: name } });
    return items[0]?.attention.map(({ reason }) => reason);
  };
  assert.deepEqual(await reasons("Kos Bakery"), []);
  assert.deepEqual(await reasons("Salo Garage"), ["suspended"]);
  const { db } = server.env;
  const link = async (name: string) =>
    (await adam.listClients({ params: { account }, query: { q: name } })).items[0]?.id ?? "";
  const day = 86_400_000;
  await db
    .updateTable("links")
    .set({ last_entry_at: new Date(Date.now() - 91 * day), expires_at: new Date(Date.now() + 10 * day) })
    .where("id", "=", await link("Kos Bakery"))
    .execute();
  await db
    .updateTable("links")
    .set({ answer_by: new Date(Date.now() + 2 * day) })
    .where("id", "=", await link(await server.number("museum")))
    .execute();
  assert.deepEqual(await reasons("Kos Bakery"), ["ending-soon", "unused"]);
  const { items } = await adam.listClients({ params: { account }, query: { sort: "attention" } });
  assert.deepEqual(namesIn(items).slice(-1), ["Petit Florist"]);
  const needed = await adam.listClients({ params: { account }, query: { attention: "now" } });
  assert.deepEqual(namesIn(needed.items).toSorted(), [
    await server.number("museum"),
    "Kos Bakery",
    "Salo Garage",
  ]);

  await adam.enterAccount({ body: { account: await server.number("bakery"), via: account } });
  assert.deepEqual(await reasons("Kos Bakery"), ["ending-soon"]);
  assert.equal((await adam.summariseClients({ params: { account } })).attention, 3);
});

test("In every order each client comes once, page by page, and a cursor holds for its own order alone", async (t) => {
  const server = await started(t);
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  await adam.enterAccount({ body: { account: await server.number("florist"), via: account } });
  const walk = async (sort: "name" | "-name" | "attention" | "entered" | "-entered") => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = { sort, limit: 1, ...(after && { after }) };
      const page = await adam.listClients({ params: { account }, query });
      seen.push(...namesIn(page.items));
      after = page.next ?? undefined;
    } while (after);
    return seen;
  };
  const byName = await walk("name");
  assert.equal(byName.length, 4);
  assert.deepEqual(await walk("-name"), byName.toReversed());
  for (const sort of ["attention", "entered", "-entered"] as const)
    assert.deepEqual((await walk(sort)).toSorted(), byName.toSorted());
  assert.equal((await walk("-entered"))[0], "Petit Florist");
  assert.equal((await walk("entered")).at(-1), "Petit Florist");
  const { next } = await adam.listClients({ params: { account }, query: { sort: "entered", limit: 1 } });
  const query = { sort: "attention", after: next ?? "" } as const;
  await refused(server, "invalid", () => adam.listClients({ params: { account }, query }));
});
