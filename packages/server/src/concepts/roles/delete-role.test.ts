import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { setRoles } from "./roles-stage.ts";

test("A role that is a right in a client is replaced there, too, and its clients are counted as a use", async (t) => {
  const { server, olga, role } = await setRoles(t);
  const { db } = server.env;
  const { params } = (await role("Partner")).call;
  await db
    .updateTable("links")
    .set({ role_id: null, preset: "viewer" })
    .where("role_id", "=", params.role)
    .execute();
  const [manager_id, client_id] = [await server.accountId("shop"), await server.accountId("stall")];
  const person_id = await server.personId("tess");
  await db.insertInto("shares").values({ manager_id, client_id, person_id, role_id: params.role }).execute();
  await refused(server, "in-use", () => olga.deleteRole({ params }));
  await olga.deleteRole({ params, query: { replacement: "support" } });
  const shares = await db.selectFrom("shares").select(["preset", "role_id"]).execute();
  assert.deepEqual(shares, [{ preset: "support", role_id: null }]);
});

test("A role in use goes only with a replacement, which its people and managers get at once", async (t) => {
  const { server, account, olga, ada, ned, role } = await setRoles(t);
  const [desk, partner] = [(await role("Desk")).call.params, (await role("Partner")).call.params];
  await refused(server, "in-use", () => ada.deleteRole({ params: desk }));
  await refused(server, "in-use", () => ada.deleteRole({ params: partner }));
  for (const replacement of ["suspended", "owner", desk.role, "no-such-role"]) {
    const problem = await refused(server, "invalid", () =>
      ada.deleteRole({ params: desk, query: { replacement } }),
    );
    assert.equal(problem.errors?.[0]?.field, "replacement");
  }
  await ned.enterAccount({ body: { account: await server.number("stall"), via: account } });
  await ada.deleteRole({ params: desk, query: { replacement: partner.role } });
  assert.deepEqual(await server.env.db.selectFrom("visits").select("ended").execute(), [
    { ended: "access-ended" },
  ]);
  const { items } = await olga.listMembers({ params: { account }, query: { q: "sue" } });
  assert.deepEqual(
    [items[0]?.role?.name, items[0]?.ticked, items[0]?.version],
    ["Partner", ["invoices.view"], 2],
  );
  assert.deepEqual(
    (await told(server, "shop")).filter((line) => line.includes("roles.")),
    ["ada · roles.delete · Desk", "ada · roles.replace · Desk"],
  );
  await olga.deleteRole({ params: partner, query: { replacement: "viewer" } });
  const ceilings = await server.env.db.selectFrom("links").select("preset").orderBy("preset").execute();
  assert.deepEqual(ceilings, [{ preset: "admin" }, { preset: "viewer" }]);
  assert.deepEqual((await told(server, "agency")).slice(1), [
    "olga · via Shop · links.change-ceiling · Shop",
  ]);
});

test("Nobody without roles.manage makes, changes or deletes a role, and a link that is over forgets no ceiling", async (t) => {
  const { server, account, olga, ned, role, body } = await setRoles(t);
  const { params, version } = (await role("Partner")).call;
  const written = body(["account.view"], "New");
  await refused(server, "refused", () => ned.createRole({ params: { account }, body: written }));
  await refused(server, "refused", () => ned.updateRole({ params, version, body: written }));
  await refused(server, "refused", () => ned.deleteRole({ params }));
  await refused(server, "refused", () => ned.previewRole({ params, body: written }));
  await server.env.db
    .updateTable("links")
    .set({ status: "ended" })
    .where("role_id", "=", params.role)
    .execute();
  await olga.deleteRole({ params });
  const over = server.env.db
    .selectFrom("links")
    .select(["role_id", "permissions"])
    .where("status", "=", "ended");
  assert.deepEqual(await over.execute(), [{ role_id: null, permissions: ["account.view", "tickets.view"] }]);
});
