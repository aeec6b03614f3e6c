import assert from "node:assert/strict";
import { test } from "node:test";
import type { Client } from "@keyholder/sdk";
import { refused, startTestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }, world: string | object) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

async function shown(person: Client, query: { q?: string; limit?: number } = {}) {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await person.listMyAccounts({ query: { ...query, ...(after && { after }) } });
    seen.push(
      ...page.items.map(({ account, via, role, level, pending }) =>
        [account.name, ...(via ? [`via ${via.name}`] : []), role, pending ? "pending" : level.level].join(
          " · ",
        ),
      ),
    );
    after = page.next ?? undefined;
  } while (after);
  return seen;
}

test("My accounts are my own, my teams' and those that links lead to, each way in once", async (t) => {
  const server = await started(t, "chains");
  const hana = await server.as("hana");
  const expected = [
    "Agency · via Holding · link · admin",
    "Holding · owner · owner",
    "Shop · via Agency · link · admin",
    "Vault · via Agency · link · editor",
  ];
  assert.deepEqual(await shown(hana), expected);
  assert.deepEqual(await shown(hana, { limit: 1 }), expected);
  const milo = await server.as("milo");
  assert.ok((await shown(milo)).some((line) => line.startsWith("Lab · member · viewer")));
  assert.deepEqual(await shown(hana, { q: "VAU" }), ["Vault · via Agency · link · editor"]);
  assert.deepEqual(await shown(hana, { q: await server.number("shop") }), [
    "Shop · via Agency · link · admin",
  ]);
});

test("A link that waits or lets nobody in leads nowhere, and a visit is shown where it is", async (t) => {
  const server = await started(t, "client-center");
  const adam = await server.as("adam");
  assert.deepEqual(await shown(adam), [
    "Kos Bakery · via Studio North · link · admin",
    "Petit Florist · via Studio North · link · editor",
    "Studio North · member · admin",
  ]);
  const visit = await adam.enterAccount({
    body: { account: await server.number("bakery"), via: await server.number("studio") },
  });
  const { items } = await adam.listMyAccounts();
  assert.deepEqual(
    items.map((one) => one.visit),
    [visit.id, null, null],
  );
});

test("An invitation to a team is listed as pending as long as it can be accepted", async (t) => {
  const server = await started(t, "client-center");
  const [marta, rosa, account] = [
    await server.as("marta"),
    await server.as("rosa"),
    await server.number("studio"),
  ];
  await marta.inviteMember({
    params: { account },
    body: { email: "ROSA@museum.example", name: "Rosa", language: "en", role: "viewer" },
  });
  assert.deepEqual(await shown(rosa), ["Museum of Salt · owner · owner", "Studio North · member · pending"]);
  await server.env.db
    .updateTable("invitations")
    .set({ expires_at: new Date(0) })
    .execute();
  assert.deepEqual(await shown(rosa), ["Museum of Salt · owner · owner"]);
});

test("Who has nothing gets an empty list", async (t) => {
  const server = await started(t, "partner-team");
  assert.deepEqual(await shown(await server.as("tom")), []);
});

test("Everybody who can enter is listed, the owner first, each through what and how far", async (t) => {
  const server = await started(t, "client-center");
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await jan.listEntrants({
      params: { account },
      query: { limit: 2, ...(after && { after }) },
    });
    seen.push(
      ...page.items.map(
        ({ person, via, level }) => `${person?.name} · ${via?.name ?? "home"} · ${level.level}`,
      ),
    );
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, [
    "Jan Kos · home · owner",
    "Adam Reed · Studio North · admin",
    "Marta Wolska · Studio North · admin",
    "Vera Lind · Studio North · viewer",
  ]);
  const olga = await server.as("olga");
  await refused(server, "not-found", () => olga.listEntrants({ params: { account } }));
});

test("An invitation that no mail was sent for is listed as pending, since it can be accepted", async (t) => {
  const server = await started(t, "partner-team");
  const [ivy, account] = [await server.as("ivy"), await server.number("voice")];
  assert.deepEqual(await shown(ivy), ["Voice Partner Ltd · member · pending"]);
  await ivy.acceptMembership({ params: { account } });
  assert.deepEqual(await shown(ivy), ["Voice Partner Ltd · member · admin"]);
});

test("Who may not see the managers is told of his own team alone", async (t) => {
  const server = await started(t, {
    world: {
      people: ["olga", "tim", "mara"].map((id) => ({ id, email: `${id}@shop.example`, name: id })),
      accounts: [
        { id: "shop", name: "Shop", owner: "olga" },
        { id: "agency", name: "Agency", owner: "mara" },
      ],
      members: [{ account: "shop", person: "tim", role: "viewer", unticked: ["managers.view"] }],
      links: [{ manager: "agency", client: "shop", ceiling: "admin" }],
    },
  });
  const account = await server.number("shop");
  const entrants = async (person: string) => {
    const { items } = await (await server.as(person)).listEntrants({ params: { account } });
    return items.map(({ person, via }) => `${person?.name} · ${via?.name ?? "home"}`);
  };
  assert.deepEqual(await entrants("olga"), ["olga · home", "mara · Agency", "tim · home"]);
  assert.deepEqual(await entrants("tim"), ["olga · home", "tim · home"]);
});
