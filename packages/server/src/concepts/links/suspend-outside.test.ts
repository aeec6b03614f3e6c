import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { visitedShop } from "../../testing/visited-shop.ts";

test("All access from outside is suspended at once: visits end, nobody comes in, and nothing else is ended (R11)", async (t) => {
  const { server, olga, adam, shop, agency, link, as } = await visitedShop(t);
  const params = { account: shop };
  assert.equal((await olga.suspendOutside({ params })).visitsEnded, 1);
  await refused(server, "visit-ended", () => adam.getAccount({ params }));
  await refused(server, "refused", () => adam.enterAccount({ body: { account: shop, via: agency } }));
  const account = await olga.getAccount({ params });
  assert.ok(account.outsideSuspendedAt);
  const mara = await as("mara");
  const [client] = (await mara.listClients({ params: { account: agency } })).items;
  assert.deepEqual([client?.status, client?.canEnter], ["suspended", false]);
  const [manager] = (await olga.listManagers({ params })).items;
  assert.deepEqual([manager?.id, manager?.ceiling?.choice], [link.params.link, "admin"]);
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "nobody · via Agency · visits.end · Adam",
    "Olga · links.suspend-outside · Shop",
  ]);
  assert.deepEqual((await told(server, "agency")).slice(-1), [
    "Olga · via Shop · links.suspend-outside · Shop",
  ]);

  // Again: it stays as it is.
  assert.equal((await olga.suspendOutside({ params })).visitsEnded, 0);
  await olga.restoreOutside({ params });
  await adam.enterAccount({ body: { account: shop, via: agency } });
  await refused(server, "wrong-state", () => olga.restoreOutside({ params }));
});

test("The account's own people come in as before while outside access is suspended, and its own clients stay open to them", async (t) => {
  const { olga, shop, kiosk, as } = await visitedShop(t);
  const vi = await as("vi");
  await olga.suspendOutside({ params: { account: shop } });
  assert.equal((await vi.getAccount({ params: { account: shop } })).number, shop);
  await olga.enterAccount({ body: { account: kiosk, via: shop } });
});

test("Who could not set the ceilings does not give them back, but may stop them (R10)", async (t) => {
  const { server, olga, shop, member, as } = await visitedShop(t);
  const params = { account: shop };
  const role = ["account.view", "managers.view", "managers.manage"];
  await olga.changeMemberRole({ ...(await member("Nel")), body: { role } });
  const nel = await as("nel");
  await nel.suspendOutside({ params });
  await refused(server, "cannot-give", () => nel.restoreOutside({ params }));
  await olga.restoreOutside({ params });
});
