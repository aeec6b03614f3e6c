import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { setRoles } from "./roles-stage.ts";

test("A role is made of permissions, and listed with how many have it and what each permission needs", async (t) => {
  const { server, account, ada, role } = await setRoles(t);
  const made = await ada.createRole({
    params: { account },
    body: { name: "Cashier", colour: "gold", letter: "C", permissions: ["invoices.pay", "invoices.view"] },
  });
  assert.deepEqual(made.permissions, ["invoices.view", "invoices.pay"]);
  assert.deepEqual(
    [made.choice, made.letter, made.description, made.members, made.version, made.canGive],
    [made.id, "C", "", 0, 1, true],
  );
  assert.deepEqual((await told(server, "shop")).slice(-1), ["ada · roles.create · Cashier"]);
  assert.equal((await role("Desk")).members, 2);
  const { items, permissions } = await ada.listRoles({ params: { account } });
  assert.equal(items.find(({ choice }) => choice === "admin")?.members, 1);
  assert.deepEqual(permissions.find(({ name }) => name === "clients.act")?.needs, [
    "clients.view",
    "clients.enter",
  ]);
});

test("A role's name is an account's own once, whatever its case, and no preset's", async (t) => {
  const { server, account, ada, role, body } = await setRoles(t);
  const params = { account };
  for (const name of ["dESK", "viewer", "Client Admin", "Owner"])
    await refused(server, "name-taken", () => ada.createRole({ params, body: body(["account.view"], name) }));
  const keeper = await role("Partner");
  await refused(server, "name-taken", () => ada.updateRole({ ...keeper.call, body: body(["account.view"]) }));
  await ada.createRole({ params, body: body(["account.view"], "Clerk") });
});

test("No role holds what is the owner's, what is unknown, or nothing (R1)", async (t) => {
  const { server, account, olga, role, body } = await setRoles(t);
  const { call } = await role("Desk");
  for (const [permissions, field] of [
    [["account.view", "account.close"], "permissions.1"],
    [["galleries.edit"], "permissions.0"],
    [[], "permissions"],
  ] as const) {
    const problems = [
      await refused(server, "invalid", () =>
        olga.createRole({ params: { account }, body: body([...permissions], "New") }),
      ),
      await refused(server, "invalid", () => olga.updateRole({ ...call, body: body([...permissions]) })),
    ];
    for (const { errors } of problems) assert.equal(errors?.[0]?.field, field);
  }
});

test("What a role loses is refused on the next request, and the log tells the difference (R11)", async (t) => {
  const { server, account, ada, ned, role, body, entry } = await setRoles(t);
  await ned.getAccount({ params: { account } });
  await ned.enterAccount({ body: { account: await server.number("stall"), via: account } });
  const desk = await role("Desk");
  const changed = await ada.updateRole({ ...desk.call, body: body(["tickets.view", "tickets.open"]) });
  assert.deepEqual([changed.permissions, changed.version], [["tickets.view", "tickets.open"], 2]);
  await refused(server, "refused", () => ned.listRoles({ params: { account } }));
  const visits = await server.env.db.selectFrom("visits").select("ended").execute();
  assert.deepEqual(visits, [{ ended: "access-ended" }]);
  assert.deepEqual(await entry("roles.edit"), {
    before: { colour: null },
    after: { colour: "teal", added: ["tickets.open"], removed: ["account.view", "clients.enter"] },
  });
});

test("A role is changed by whoever saw its latest version", async (t) => {
  const { server, ada, role, body } = await setRoles(t);
  const { call } = await role("Desk");
  await ada.updateRole({ ...call, body: body(["account.view"]) });
  await refused(server, "stale", () => ada.updateRole({ ...call, body: body(["tickets.view"]) }));
});
