import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { setRoles } from "./roles-stage.ts";

test("A preview counts by what people hold in the end, and names them", async (t) => {
  const { olga, role } = await setRoles(t);
  const { params } = (await role("Desk")).call;
  const permissions = ["account.view", "clients.enter", "invoices.view"];
  const { people, changes } = await olga.previewRole({ params, body: { permissions } });
  assert.equal(people, 2);
  assert.deepEqual(
    changes.map(({ permission, gained, lost, who }) => [
      permission,
      gained,
      lost,
      who.map(({ name }) => name),
    ]),
    [
      // Sue has the one unticked and the other ticked anyway.
      ["invoices.view", 1, 0, ["ned"]],
      ["tickets.view", 0, 1, ["ned"]],
    ],
  );
});

test("A preview of nobody's role, of an unknown permission or of another account's role", async (t) => {
  const { server, account, olga } = await setRoles(t);
  const clerk = await server.env.db
    .selectFrom("roles")
    .select("id")
    .where("name", "=", "Clerk")
    .executeTakeFirstOrThrow();
  const params = { account, role: clerk.id };
  const body = { permissions: ["account.view"] };
  await refused(server, "not-found", () => olga.previewRole({ params, body }));
  await refused(server, "not-found", () => olga.deleteRole({ params }));
  const written = { name: "Clerk", colour: "grey" as const, ...body };
  await refused(server, "not-found", () => olga.updateRole({ params, version: 1, body: written }));
  const made = await olga.createRole({ params: { account }, body: written });
  const mine = { account, role: made.id ?? "" };
  assert.deepEqual(await olga.previewRole({ params: mine, body }), { people: 0, changes: [] });
  await refused(server, "invalid", () =>
    olga.previewRole({ params: mine, body: { permissions: ["account.close"] } }),
  );
});
