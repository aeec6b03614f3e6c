import assert from "node:assert/strict";
import { test } from "node:test";
import { askingShop } from "../../testing/asking-shop.ts";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

test("Who is refused asks, and whoever manages people grants it for some days", async (t) => {
  const { shop, ask, as, may, waiting, temporary, toldOf, server } = await askingShop(t);
  const [vic, ada] = [await as("vic"), await as("ada")];
  const request = await ask(vic, "invoices.pay");
  assert.deepEqual(
    [request.kind, request.account.name, request.askedOf.name, request.days, request.mine, request.canAnswer],
    ["member", "Shop", "Shop", 5, true, false],
  );
  assert.ok(request.gives.includes("invoices.view"), "what paying is of no use without");
  assert.deepEqual(await toldOf(ada), ["requests.permission"]);
  const [open] = await waiting(shop, ada);
  assert.deepEqual([open?.person?.name, open?.canAnswer, open?.mine], ["Vic", true, false]);
  assert.equal(await may(vic, "invoices.pay"), false);

  await ada.grantAccess({ params: { account: shop, request: request.id }, body: { days: 3 } });
  assert.equal(await may(vic, "invoices.pay"), true);
  assert.deepEqual(await waiting(shop, ada), []);
  assert.deepEqual(await toldOf(ada), ["requests.permission (settled)"]);
  assert.deepEqual(await toldOf(vic), ["access.permission-granted"]);
  const [given] = await temporary(shop, ada);
  assert.deepEqual([given?.kind, given?.person?.name, given?.grantedBy], ["member", "Vic", "Ada"]);
  const days = (new Date(given?.endsAt ?? 0).getTime() - Date.now()) / 86_400_000;
  assert.ok(days > 2.9 && days <= 3);
  assert.deepEqual((await told(server, "shop")).slice(1), [
    "Vic · access-requests.make · Vic",
    "Ada · access-requests.grant · Vic",
  ]);
});

test("At a link's ceiling the client's people are asked, and it is granted to all who come over the link", async (t) => {
  const { shop, agency, ask, as, may, waiting, temporary, visitor, server } = await askingShop(t);
  const [ed, olga] = [await visitor(), await as("olga")];
  const request = await ask(ed, "invoices.pay");
  assert.deepEqual([request.kind, request.askedOf.name, request.via?.name], ["link", "Shop", "Agency"]);
  assert.deepEqual(
    (await waiting(shop, olga)).map(({ person, via }) => [person?.name, via?.name]),
    [["Ed", "Agency"]],
  );
  await olga.grantAccess({ params: { account: shop, request: request.id }, body: {} });
  assert.equal(await may(ed, "invoices.pay"), true);
  assert.equal(await may(ed, "orders.place"), false);
  const [given] = await temporary(shop, olga);
  assert.deepEqual([given?.kind, given?.person, given?.account?.number], ["link", null, agency]);
  assert.deepEqual(
    (await told(server, "shop")).filter((line) => line.includes("access-requests")),
    ["Ed · via Agency · access-requests.make · Ed", "Olga · access-requests.grant · Ed"],
  );
});

test("Where one's own role in the manager account is in the way its people are asked, and both accounts' logs tell it", async (t) => {
  const { shop, agency, as, ask, visitor, waiting, server } = await askingShop(t);
  const [ed, olga, mara] = [await visitor(), await as("olga"), await as("mara")];
  const request = await ask(ed, "audit.view");
  assert.deepEqual([request.kind, request.askedOf.name], ["member", "Agency"]);
  assert.deepEqual(await waiting(shop, olga), [], "the client has nothing to answer");
  const params = { account: agency, request: request.id };
  await refused(server, "not-found", () =>
    olga.grantAccess({ params: { ...params, account: shop }, body: {} }),
  );
  await mara.refuseAccess({ params });
  assert.deepEqual((await told(server, "agency")).slice(-2), [
    "Ed · access-requests.make · Ed",
    "Mara · access-requests.refuse · Ed",
  ]);
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "Ed · via Agency · access-requests.make · Ed",
    "Mara · via Agency · access-requests.refuse · Ed",
  ]);
});

test("A client that is not shared is asked for in the manager account, and opened to the one person", async (t) => {
  const { agency, kiosk, as, may, temporary, kioskLink, server } = await askingShop(t);
  const [ed, mara] = [await as("ed"), await as("mara")];
  const client = await kioskLink();
  const enter = () => ed.enterAccount({ body: { account: kiosk, via: agency } });
  await refused(server, "refused", enter);
  const body = { permission: "invoices.view", client, days: 2 };
  const request = await ed.requestAccess({ params: { account: agency }, body });
  assert.deepEqual([request.kind, request.account.name, request.askedOf.name], ["client", "Kiosk", "Agency"]);
  await mara.grantAccess({ params: { account: agency, request: request.id }, body: {} });
  await enter();
  assert.equal(await may(ed, "invoices.view", kiosk), true);
  assert.equal(await may(ed, "invoices.pay", kiosk), false);
  const [given] = await temporary(agency, mara);
  assert.deepEqual([given?.kind, given?.person?.name, given?.account?.name], ["client", "Ed", "Kiosk"]);
});

test("What one may do, what nobody can give, and what is asked already cannot be asked", async (t) => {
  const { shop, ask, as, visitor, server } = await askingShop(t);
  const vic = await as("vic");
  await refused(server, "not-refused", () => ask(vic, "account.view"));
  await refused(server, "cannot-be-asked", () => ask(vic, "account.close"));
  const ed = await visitor();
  await refused(server, "cannot-be-asked", () => ask(ed, "managers.manage"));
  await ask(vic, "invoices.pay");
  await refused(server, "already-asked", () => ask(vic, "invoices.pay"));
  await refused(server, "invalid", () => ask(vic, "gardens.water"));
  await refused(server, "invalid", () =>
    vic.requestAccess({ params: { account: shop }, body: { permission: "orders.place", days: 91 } }),
  );
});

test("Who has no way in, no right to answer, or no session changes nothing, and an answered request stays answered", async (t) => {
  const { shop, ask, as, waiting, server } = await askingShop(t);
  const [vic, ada, stan] = [await as("vic"), await as("ada"), await as("stan")];
  const request = await ask(vic, "invoices.pay");
  const params = { account: shop, request: request.id };
  await refused(server, "not-signed-in", () => server.nobody.grantAccess({ params, body: {} }));
  await refused(server, "not-found", () => stan.grantAccess({ params, body: {} }));
  await refused(server, "refused", () => vic.grantAccess({ params, body: {} }));
  await refused(server, "refused", () => vic.refuseAccess({ params }));
  await refused(server, "invalid", () => ada.grantAccess({ params, body: { days: 0 } }));
  await refused(server, "not-found", () => ada.withdrawAccessRequest({ params }));
  await vic.withdrawAccessRequest({ params });
  await refused(server, "wrong-state", () => vic.withdrawAccessRequest({ params }));
  await refused(server, "wrong-state", () => ada.grantAccess({ params, body: {} }));
  await refused(server, "wrong-state", () => ada.refuseAccess({ params }));
  assert.deepEqual(await waiting(shop, ada), []);
  await ask(vic, "invoices.pay");
});

test("R5: about a client that is not open to him nobody answers, though he edits others, nor is he asked", async (t) => {
  const { agency, as, waiting, temporary, toldOf, kioskLink, server } = await askingShop(t);
  const [ed, mara, stan] = [await as("ed"), await as("mara"), await as("stan")];
  const place = { account_id: await server.accountId("agency"), person_id: await server.personId("stan") };
  await server.env.db
    .insertInto("members")
    .values({ ...place, email: "stan@asking.example", name: "Stan", preset: "editor", status: "active" })
    .execute();
  const client = await kioskLink();
  const asking = (permission: string) =>
    ed.requestAccess({ params: { account: agency }, body: { permission, client } });
  const { id } = await asking("invoices.view");
  const params = { account: agency, request: id };
  assert.deepEqual([await toldOf(stan), await toldOf(mara)], [[], ["requests.permission"]]);
  const can = async (someone: typeof stan) =>
    (await waiting(agency, someone)).map(({ canAnswer, canGrant }) => [canAnswer, canGrant]);
  assert.deepEqual([await can(stan), await can(mara)], [[[false, false]], [[true, true]]]);
  await refused(server, "refused", () => stan.refuseAccess({ params }));
  await refused(server, "refused", () => stan.grantAccess({ params, body: {} }));
  await mara.grantAccess({ params, body: {} });
  const ends = async (someone: typeof stan) => (await temporary(agency, someone)).map(({ canEnd }) => canEnd);
  assert.deepEqual([await ends(stan), await ends(mara)], [[false], [true]]);

  await server.env.db.updateTable("links").set({ client_access: "team" }).where("id", "=", client).execute();
  assert.deepEqual(await ends(stan), [true]);
});

test("R10: nobody grants what he does not hold, nor to himself, nor to who holds more", async (t) => {
  const { shop, ask, as, waiting, server } = await askingShop(t);
  const [vic, mid, ada] = [await as("vic"), await as("mid"), await as("ada")];
  const vics = await ask(vic, "invoices.pay");
  const mids = await ask(mid, "groups.manage");
  // This much Mid holds himself.
  const within = await ask(vic, "people.manage");
  const can = async (someone: typeof mid, request: string) => {
    const shown = (await waiting(shop, someone)).find(({ id }) => id === request);
    return [shown?.canAnswer, shown?.canGrant];
  };
  for (const { id } of [vics, within])
    assert.deepEqual(
      [await can(mid, id), await can(ada, id)],
      [
        [true, false],
        [true, true],
      ],
    );
  // Vic sees invoices, which Mid does not: he holds more.
  await refused(server, "outranked", () =>
    mid.grantAccess({ params: { account: shop, request: vics.id }, body: {} }),
  );
  await refused(server, "own-membership", () =>
    mid.grantAccess({ params: { account: shop, request: mids.id }, body: {} }),
  );
  await server.env.db
    .updateTable("members")
    .set({ unticked: ["groups.manage"] })
    .where("person_id", "=", await server.personId("ada"))
    .execute();
  const problem = await refused(server, "cannot-give", () =>
    ada.grantAccess({ params: { account: shop, request: mids.id }, body: {} }),
  );
  assert.deepEqual(problem.permissions, ["groups.manage"]);
});

test("R10: what a member grants ends with his own membership at the latest", async (t) => {
  const { shop, ask, as, temporary, server } = await askingShop(t);
  const [vic, ada] = [await as("vic"), await as("ada")];
  const end = new Date(Date.now() + 86_400_000);
  await server.env.db
    .updateTable("members")
    .set({ expires_at: end })
    .where("person_id", "=", await server.personId("ada"))
    .execute();
  const { id } = await ask(vic, "invoices.pay");
  await ada.grantAccess({ params: { account: shop, request: id }, body: { days: 30 } });
  assert.equal((await temporary(shop, ada))[0]?.endsAt, end.toISOString());
});
