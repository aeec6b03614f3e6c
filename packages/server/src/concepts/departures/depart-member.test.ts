import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

/** An agency whose Lea works in three clients, and is in the teams of two of them herself. */
const world = {
  people: ["mara", "adam", "lea", "olga", "kim", "bo"].map((id) => ({
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    email: `${id}@leave.example`,
  })),
  accounts: [
    { id: "agency", name: "Agency", owner: "mara" },
    { id: "shop", name: "Shop", owner: "olga" },
    { id: "kiosk", name: "=Kiosk", owner: "kim" },
    { id: "booth", name: "Booth", owner: "bo" },
  ],
  members: [
    { account: "agency", person: "adam", role: "admin" },
    { account: "agency", person: "lea", role: "editor" },
    { account: "shop", person: "lea", role: "viewer" },
    { account: "kiosk", person: "lea", role: "viewer" },
  ],
  links: [
    { manager: "agency", client: "shop", ceiling: "admin" },
    { manager: "agency", client: "kiosk", ceiling: "viewer" },
    { manager: "agency", client: "booth", ceiling: "suspended" },
  ],
};

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: { world } });
  t.after(() => server.close());
  const [agency, shop, kiosk] = [
    await server.number("agency"),
    await server.number("shop"),
    await server.number("kiosk"),
  ];
  const [mara, lea] = [await server.as("mara"), await server.as("lea")];
  const { items } = await mara.listMembers({ params: { account: agency } });
  const params = { account: agency, member: items.find(({ name }) => name === "Lea")?.id ?? "" };
  return { server, agency, shop, kiosk, mara, lea, params };
}

test("Before somebody leaves one sees which clients he can enter, and where he has a place of his own", async (t) => {
  const { mara, lea, agency, shop, params } = await started(t);
  await lea.enterAccount({ body: { account: shop, via: agency } });
  const preview = await mara.previewDeparture({ params });
  const { name, clients, places, removable } = preview;
  assert.deepEqual(
    { name, clients, places, removable },
    { name: "Lea", clients: 2, places: 2, removable: 1 },
  );
  assert.deepEqual(
    preview.items.map(({ account, level, place, lastEntryAt }) => [
      account.name,
      level.level,
      place,
      lastEntryAt !== null,
    ]),
    [
      ["=Kiosk", "viewer", "not-removable", false],
      ["Shop", "editor", "removable", true],
    ],
  );
});

test("Who leaves is out of the team and of the clients' teams where one may, at once, and a report stays", async (t) => {
  const { server, mara, lea, agency, shop, kiosk, params } = await started(t);
  await lea.enterAccount({ body: { account: shop, via: agency } });
  const report = await mara.departMember({ params });
  assert.deepEqual(
    report.places.map(({ account, removed, code }) => [account.name, removed, code]),
    [
      ["=Kiosk", false, "refused"],
      ["Shop", true, null],
    ],
  );
  await refused(server, "visit-ended", () => lea.getAccount({ params: { account: shop } }));
  await refused(server, "not-found", () => lea.getAccount({ params: { account: agency } }));
  // What the agency may not end is the client's to end.
  assert.equal((await lea.getAccount({ params: { account: kiosk } })).number, kiosk);
  assert.deepEqual(
    (await told(server, "shop")).filter((line) => line.includes("members.remove")),
    ["Mara · via Agency · members.remove · Lea"],
  );
  const { items } = await mara.listDepartures({ params: { account: agency } });
  assert.deepEqual(
    items.map(({ name, removedBy, clients }) => [name, removedBy, clients]),
    [["Lea", "Mara", 2]],
  );
  const csv = await mara.exportDeparture({ params: { account: agency, departure: report.id } });
  const [header, kioskLine, shopLine] = csv.split("\r\n");
  assert.match(header ?? "", /number,name,level,added,removed,last_entry,own_place/);
  assert.match(kioskLine ?? "", /,'=Kiosk,viewer,.*,,left$/);
  assert.match(shopLine ?? "", /,Shop,editor,.*,\d{4}-\d\d-\d\dT[^,]+,removed$/);
});

test("A report is for its own account, and nobody removes who outranks him, or himself (R10)", async (t) => {
  const { server, mara, agency, params } = await started(t);
  const adam = await server.as("adam");
  const { items } = await adam.listMembers({ params: { account: agency } });
  const self = items.find(({ isMe }) => isMe)?.id ?? "";
  await refused(server, "own-membership", () =>
    adam.departMember({ params: { account: agency, member: self } }),
  );
  const report = await mara.departMember({ params });
  const olga = await server.as("olga");
  const elsewhere = { account: await server.number("shop"), departure: report.id };
  await refused(server, "not-found", () => olga.exportDeparture({ params: elsewhere }));
  await refused(server, "not-found", () => mara.departMember({ params }));
});
