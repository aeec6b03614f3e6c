import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { acceptManager, refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function linked(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, account, studio] = [
    await server.as("jan"),
    await server.number("bakery"),
    await server.number("studio"),
  ];
  const [link] = (await jan.listManagers({ params: { account } })).items;
  assert.ok(link);
  const adam = await server.as("adam");
  await adam.enterAccount({ body: { account, via: studio } });
  return { server, jan, adam, account, studio, params: { account, link: link.id } };
}

test("An ended link ends the visits through it, at once and without the manager (R11, R13)", async (t) => {
  const { server, jan, adam, account, studio, params } = await linked(t);
  const preview = await jan.previewManagerEnd({ params });
  assert.deepEqual(
    [preview.people.map(({ name }) => name), preview.peopleCount, preview.openVisits],
    [["Adam Reed", "Marta Wolska", "Vera Lind"], 3, 1],
  );
  await jan.endManager({ params });
  await refused(server, "visit-ended", () => adam.getAccount({ params: { account } }));
  await refused(server, "not-found", () => adam.enterAccount({ body: { account, via: studio } }));
  assert.deepEqual((await jan.listManagers({ params: { account } })).items, []);
  assert.deepEqual((await told(server, "bakery")).slice(-2), [
    "nobody · via Studio North · visits.end · Adam Reed",
    "Jan Kos · links.end · Studio North",
  ]);
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Jan Kos · via Kos Bakery · links.end · Kos Bakery",
  ]);
  const mails = await server.env.db
    .selectFrom("mails")
    .select(["recipient", "kind"])
    .orderBy("recipient")
    .execute();
  // Everybody who may end links to clients.
  assert.deepEqual(
    mails,
    ["adam", "marta"].map((name) => ({ recipient: `${name}@studio.example`, kind: "links.ended" })),
  );
});

test("The manager ends a link without the client, too", async (t) => {
  const { server, jan, adam, account, studio } = await linked(t);
  const [client] = (await adam.listClients({ params: { account: studio }, query: { q: "Kos" } })).items;
  assert.ok(client);
  await adam.endClient({ params: { account: studio, link: client.id } });
  await refused(server, "visit-ended", () => adam.getAccount({ params: { account } }));
  const { items } = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ ended }) => ended),
    ["access-ended"],
  );
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "Adam Reed · via Studio North · links.end · Studio North",
  ]);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · links.end · Kos Bakery"]);
  const mails = await server.env.db.selectFrom("mails").select(["recipient", "kind"]).execute();
  assert.deepEqual(mails, [{ recipient: "jan@bakery.example", kind: "links.ended" }]);
});

test("Both sides ending at once end it once", async (t) => {
  const { server, jan, adam, studio, params } = await linked(t);
  const both = await Promise.allSettled([
    jan.endManager({ params }),
    adam.endClient({ params: { account: studio, link: params.link } }),
  ]);
  assert.equal(both.filter(({ status }) => status === "fulfilled").length, 1);
  assert.equal((await told(server, "bakery")).filter((line) => line.includes("links.end")).length, 1);
});

test("What is not there, waits or has ended cannot be ended", async (t) => {
  const { server, jan, adam, account, studio, params } = await linked(t);
  const nothing = randomUUID();
  await refused(server, "not-found", () => jan.endManager({ params: { account, link: nothing } }));
  await refused(server, "not-found", () => jan.previewManagerEnd({ params: { account, link: nothing } }));
  await refused(server, "not-found", () => adam.endClient({ params: { account: studio, link: nothing } }));
  const [waits] = (await adam.listClients({ params: { account: studio }, query: { status: "waiting" } }))
    .items;
  assert.ok(waits);
  await refused(server, "wrong-state", () => adam.endClient({ params: { account: studio, link: waits.id } }));
  await jan.endManager({ params });
  await refused(server, "wrong-state", () => jan.endManager({ params }));
  await refused(server, "wrong-state", () =>
    adam.endClient({ params: { account: studio, link: params.link } }),
  );
});

test("Who may only look in the manager account ends nothing", async (t) => {
  const { server, studio, params } = await linked(t);
  const vera = await server.as("vera");
  await refused(server, "refused", () => vera.endClient({ params: { account: studio, link: params.link } }));
});

test("Managers are listed with requests first, page by page, each once", async (t) => {
  const { server, jan, account } = await linked(t);
  for (const [owner, from] of [
    ["olga", "florist"],
    ["timo", "garage"],
    ["rosa", "museum"],
  ] as const) {
    const body = from === "garage" ? { email: "jan@bakery.example" } : { number: account };
    const client = await server.as(owner);
    const link = await client.inviteClient({ params: { account: await server.number(from) }, body });
    if (from === "florist") {
      await acceptManager(jan, { params: { account, link: link.id }, body: { ceiling: "viewer" } });
    }
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await jan.listManagers({
      params: { account },
      query: { limit: 1, ...(after && { after }) },
    });
    seen.push(...page.items.map((one) => `${one.account.name} ${one.status} ${one.visitsNow}`));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, [
    "Museum of Salt waiting 0",
    "Salo Garage waiting 0",
    "Petit Florist active 0",
    "Studio North active 1",
  ]);
});

test("The other side's log tells who ended the link, but not from where", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const [link] = (await jan.listManagers({ params: { account } })).items;
  await jan.endManager({ params: { account, link: link?.id ?? "" } });
  const entries = await server.env.db
    .selectFrom("audit_entries")
    .select(["account_id", "actor_name", "ip"])
    .where("action", "=", "links.end")
    .execute();
  const byAccount = new Map(entries.map(({ account_id, ...entry }) => [account_id, entry]));
  assert.deepEqual(byAccount.get(await server.accountId("bakery")), {
    actor_name: "Jan Kos",
    ip: "127.0.0.1",
  });
  assert.deepEqual(byAccount.get(await server.accountId("studio")), { actor_name: "Jan Kos", ip: null });
});
