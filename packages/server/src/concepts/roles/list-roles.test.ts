import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestServer } from "../../testing/index.ts";

test("Everybody who sees the team sees the presets and own roles, and which of them he could give", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [owen, account] = [await server.as("owen"), await server.number("voice")];
  const { items, permissions } = await owen.listRoles({ params: { account } });
  assert.deepEqual(items.at(-1)?.permissions, [
    "account.view",
    "contacts.view",
    "tickets.view",
    "tickets.open",
  ]);
  assert.equal(items.at(-1)?.name, "Front desk");
  assert.ok(items.every(({ canGive }) => canGive));
  assert.ok(!items.some(({ choice }) => choice === "suspended"));
  // Owner-level permissions are nobody's to give (R1).
  assert.deepEqual(
    permissions.filter(({ canGive }) => !canGive).map(({ name }) => name),
    ["account.transfer", "account.close"],
  );
});

test("What one does not hold one cannot give (R10)", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [vera, account] = [await server.as("vera"), await server.number("studio")];
  const { items } = await vera.listRoles({ params: { account } });
  assert.deepEqual(
    items.filter(({ canGive }) => canGive).map(({ choice }) => choice),
    ["viewer"],
  );
});
