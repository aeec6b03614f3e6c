import assert from "node:assert/strict";
import { test } from "node:test";
import { makeKey } from "../../testing/keys.ts";
import { refused } from "../../testing/refused.ts";
import { told } from "../../testing/told.ts";
import { visitedShop } from "../../testing/visited-shop.ts";

const scopes = ["account.view", "people.view"];

test("R12: a key that a visitor makes comes over his link, and ends with it unless it is kept", async (t) => {
  const { server, adam, olga, shop, link } = await visitedShop(t);
  const params = { account: shop };
  const { key, program } = await makeKey(server.url, adam, shop, scopes);
  assert.equal(key.via?.name, "Agency");
  const { me } = await program.getAccount({ params });
  assert.deepEqual([me.permissions, me.visit?.via.name], [scopes, "Agency"]);
  const [listed] = (await olga.listApiKeys({ params })).items;
  assert.deepEqual([listed?.via?.name, listed?.maker?.name, listed?.state], ["Agency", "Adam", "live"]);

  const { items } = await olga.listGrants(link);
  assert.deepEqual(
    items.map(({ kind, key: given, permissions }) => [kind, given?.name, permissions]),
    [["key", "Nightly", scopes]],
  );
  assert.equal((await olga.previewManagerEnd(link)).grants, 1);
  await olga.endManager(link);
  await refused(server, "not-signed-in", () => program.getAccount({ params }));
  const [ended] = (await olga.listApiKeys({ params })).items;
  assert.deepEqual([ended?.state, ended?.endedBy], ["ended", null]);
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "Olga · links.end · Agency",
    "Olga · grants.end · Nightly",
  ]);
});

test("R12: who keeps a visitor's key answers for it as its maker", async (t) => {
  const { server, adam, olga, shop, link } = await visitedShop(t);
  const params = { account: shop };
  const { program } = await makeKey(server.url, adam, shop, scopes);
  const [grant] = (await olga.listGrants(link)).items;
  await olga.endManager({ ...link, body: { keep: [grant?.id ?? ""] } });
  assert.deepEqual((await program.getAccount({ params })).me.permissions, scopes);
  const [kept] = (await olga.listApiKeys({ params })).items;
  assert.deepEqual([kept?.maker?.name, kept?.via, kept?.state], ["Olga", null, "live"]);
});

test("R11: a visitor's key is refused once his link expires, is lowered, or all from outside is suspended", async (t) => {
  const { server, adam, olga, shop, link, expire } = await visitedShop(t);
  const params = { account: shop };
  const { program } = await makeKey(server.url, adam, shop, scopes);
  await olga.suspendOutside({ params });
  await refused(server, "not-found", () => program.getAccount({ params }));
  await olga.restoreOutside({ params });
  await program.listMembers({ params });
  const [manager] = (await olga.listManagers({ params })).items;
  await olga.changeCeiling({ ...link, body: { ceiling: ["account.view"] }, version: manager?.version ?? 0 });
  await refused(server, "refused", () => program.listMembers({ params }));
  assert.deepEqual((await program.getAccount({ params })).me.permissions, ["account.view"]);
  assert.deepEqual((await olga.listApiKeys({ params })).items[0]?.lacking, ["people.view"]);
  await expire();
  await refused(server, "not-signed-in", () => program.getAccount({ params }));
});

test("R11: a visitor's key is refused once he is out of the team that he came from, sleeps, and ends with his link for good", async (t) => {
  const { server, adam, olga, shop, agency, link, as } = await visitedShop(t);
  const params = { account: shop };
  const { program } = await makeKey(server.url, adam, shop, scopes);
  const state = async () => (await olga.listApiKeys({ params })).items[0]?.state;
  const mara = await as("mara");
  const { items } = await mara.listMembers({ params: { account: agency }, query: { q: "Adam" } });
  const id = items[0]?.id ?? "";
  await mara.removeMember({ params: { account: agency, member: id } });
  await refused(server, "not-found", () => program.getAccount({ params }));
  assert.equal(await state(), "asleep");
  // It follows his way: back in the team he has it again, and so does the key.
  const body = { email: "adam@shop.example", name: "Adam", language: "en", role: "viewer" } as const;
  await mara.inviteMember({ params: { account: agency }, body });
  await adam.acceptMembership({ params: { account: agency } });
  await program.getAccount({ params });
  assert.equal(await state(), "live");
  await olga.endManager(link);
  await refused(server, "not-signed-in", () => program.getAccount({ params }));
  assert.equal(await state(), "ended");
});

test("R12: a key made at home by a right that a visitor gave ends with that visitor's link", async (t) => {
  const stage = await visitedShop(t);
  const { server, adam, olga, shop, link } = stage;
  const params = { account: shop };
  await adam.changeMemberRole({
    ...(await stage.member("Vi")),
    body: { role: [...scopes, "api_keys.manage"] },
  });
  const vi = await stage.as("vi");
  const { program } = await makeKey(server.url, vi, shop, scopes);
  await program.getAccount({ params });
  await stage.expire();
  await refused(server, "not-signed-in", () => program.getAccount({ params }));
  assert.equal(
    (await olga.listGrants(link)).items.some(({ kind }) => kind === "key"),
    true,
  );
});

test("R12: what is given with a visitor's key remembers the link as well", async (t) => {
  const { server, adam, olga, shop, link } = await visitedShop(t);
  const params = { account: shop };
  const all = (await adam.getAccount({ params })).me.permissions;
  const { program } = await makeKey(server.url, adam, shop, all);
  const body = { email: "new@shop.example", name: "New", language: "en", role: "viewer" } as const;
  await program.inviteMember({ params, body });
  const { items } = await olga.listGrants(link);
  assert.deepEqual(items.map(({ kind }) => kind).sort(), ["key", "member"]);
});
