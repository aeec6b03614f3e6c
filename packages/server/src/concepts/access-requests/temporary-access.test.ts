import assert from "node:assert/strict";
import { test } from "node:test";
import { type AskingShop, askingShop } from "../../testing/asking-shop.ts";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { visitedShop } from "../../testing/visited-shop.ts";
import { clearTemporaryAccess } from "./clear-temporary-access.ts";

/** Vic may pay invoices for five days. */
async function granted({ shop, ask, as, temporary }: AskingShop) {
  const [vic, ada] = [await as("vic"), await as("ada")];
  const { id } = await ask(vic, "invoices.pay");
  await ada.grantAccess({ params: { account: shop, request: id }, body: {} });
  const [given] = await temporary(shop, ada);
  return { vic, ada, params: { account: shop, grant: given?.id ?? "" } };
}

test("R11: it ends by itself when its time comes, before anything has cleared it away", async (t) => {
  const stage = await askingShop(t);
  const { vic, ada } = await granted(stage);
  await stage.pass();
  assert.equal(await stage.may(vic, "invoices.pay"), false);
  assert.deepEqual(await stage.temporary(stage.shop, ada), []);

  await clearTemporaryAccess(stage.server.env)({}, {} as never);
  assert.deepEqual(await stage.server.env.db.selectFrom("timed_grants").select("id").execute(), []);
  assert.deepEqual((await told(stage.server, "shop")).slice(-1), ["nobody · access-requests.end · Vic"]);
  assert.deepEqual((await stage.toldOf(vic))[0], "access.permission-ended");
});

test("R11: ended before its time it is refused on the very next request", async (t) => {
  const stage = await askingShop(t);
  const { vic, ada, params } = await granted(stage);
  await refused(stage.server, "refused", () => vic.endTemporaryAccess({ params }).then(() => undefined));
  await ada.endTemporaryAccess({ params });
  assert.equal(await stage.may(vic, "invoices.pay"), false);
  assert.deepEqual((await told(stage.server, "shop")).slice(-1), ["Ada · access-requests.end · Vic"]);
  await refused(stage.server, "not-found", () => ada.endTemporaryAccess({ params }));
});

test("R11: to let nobody in from outside beats what was granted over a link", async (t) => {
  const { shop, ask, as, may, visitor, server } = await askingShop(t);
  const [ed, olga] = [await visitor(), await as("olga")];
  const { id } = await ask(ed, "invoices.pay");
  await olga.grantAccess({ params: { account: shop, request: id }, body: {} });
  assert.equal(await may(ed, "invoices.pay"), true);
  await olga.suspendOutside({ params: { account: shop } });
  await refused(server, "visit-ended", () => ed.getAccount({ params: { account: shop } }));
});

test("R11: a visit that rested on it ends with it", async (t) => {
  const { agency, kiosk, as, kioskLink, temporary, server } = await askingShop(t);
  const [ed, mara] = [await as("ed"), await as("mara")];
  const body = { permission: "invoices.view", client: await kioskLink() };
  const { id } = await ed.requestAccess({ params: { account: agency }, body });
  await mara.grantAccess({ params: { account: agency, request: id }, body: {} });
  await ed.enterAccount({ body: { account: kiosk, via: agency } });
  const [given] = await temporary(agency, mara);
  await mara.endTemporaryAccess({ params: { account: agency, grant: given?.id ?? "" } });
  await refused(server, "visit-ended", () => ed.getAccount({ params: { account: kiosk } }));
  const kim = await as("kim");
  const { items } = await kim.listVisits({ params: { account: kiosk } });
  assert.deepEqual(
    items.map(({ ended }) => ended),
    ["access-ended"],
  );
});

test("A client that was opened to somebody for a time does not wait for him when he leaves the team and comes back", async (t) => {
  const { agency, as, kioskLink, server } = await askingShop(t);
  const [ed, mara] = [await as("ed"), await as("mara")];
  const body = { permission: "invoices.view", client: await kioskLink() };
  const { id } = await ed.requestAccess({ params: { account: agency }, body });
  await mara.grantAccess({ params: { account: agency, request: id }, body: {} });
  await ed.leaveAccount({ params: { account: agency } });
  assert.deepEqual(await server.env.db.selectFrom("timed_grants").select("id").execute(), []);
});

test("R12: what a visitor granted counts until the link ends, and is the client's to keep or to lose", async (t) => {
  const { server, as, adam, olga, shop, link } = await visitedShop(t);
  const vi = await as("vi");
  const body = { permission: "tickets.open" };
  const { id } = await vi.requestAccess({ params: { account: shop }, body });
  await adam.grantAccess({ params: { account: shop, request: id }, body: {} });
  const may = async () =>
    (await vi.getAccount({ params: { account: shop } })).me.permissions.includes("tickets.open");
  assert.equal(await may(), true);
  const { items } = await olga.listGrants(link);
  assert.deepEqual(
    items.map(({ kind, member }) => [kind, member?.name]),
    [["timed", "Vi"]],
  );
  await olga.endManager(link);
  assert.equal(await may(), false);
  assert.deepEqual(await server.env.db.selectFrom("timed_grants").select("id").execute(), []);
});

test("A manager that keeps its people to itself keeps who asked to itself, too", async (t) => {
  const { shop, ask, as, waiting, visitor, toldOf, server } = await askingShop(t);
  await server.env.db
    .updateTable("accounts")
    .set({ shows_people: false })
    .where("id", "=", await server.accountId("agency"))
    .execute();
  const [ed, olga] = [await visitor(), await as("olga")];
  const { id } = await ask(ed, "invoices.pay");
  assert.deepEqual(
    (await waiting(shop, olga)).map(({ person, via }) => [person, via?.name]),
    [[null, "Agency"]],
  );
  await olga.refuseAccess({ params: { account: shop, request: id } });
  const entries = (await told(server, "shop")).filter((line) => line.includes("access-requests"));
  assert.deepEqual(
    entries.map((line) => line.split(" · ").at(-1)),
    ["Agency", "Agency"],
  );
  assert.ok((await toldOf(ed)).includes("access.permission-declined"));
  const { items } = await olga.listNotifications();
  const asked = items.filter(({ kind }) => kind === "requests.permission");
  assert.deepEqual(
    asked.map(({ words }) => words.person),
    [undefined],
  );
});
