import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { setRoles } from "./roles-stage.ts";

test("Nobody makes a role give what he does not hold, nor changes his own or that of whoever holds more (R10)", async (t) => {
  const { server, account, mia, role, body } = await setRoles(t);
  const desk = (await role("Desk")).call;
  const problem = await refused(server, "cannot-give", () =>
    mia.createRole({ params: { account }, body: body(["tickets.view", "tickets.open"], "New") }),
  );
  assert.deepEqual(problem.permissions, ["tickets.open"]);
  await refused(server, "outranked", () => mia.updateRole({ ...desk, body: body(["tickets.view"]) }));
  await refused(server, "outranked", () =>
    mia.deleteRole({ params: desk.params, query: { replacement: "viewer" } }),
  );
  const own = (await role("Keeper")).call;
  await refused(server, "own-membership", () =>
    mia.updateRole({ ...own, body: body(["tickets.view"], "Keeper") }),
  );
  await refused(server, "own-membership", () =>
    mia.deleteRole({ params: own.params, query: { replacement: "viewer" } }),
  );
  const made = await mia.createRole({ params: { account }, body: body(["tickets.view"], "New") });
  const more = {
    params: { account, role: made.id ?? "" },
    version: 1,
    body: body(["tickets.view", "invoices.view"], "New"),
  };
  await refused(server, "cannot-give", () => mia.updateRole(more));
});

test("A role that is a manager's ceiling is raised by those who may set ceilings, and the manager's log tells it", async (t) => {
  const { server, mia, ada, role, body } = await setRoles(t);
  const partner = (await role("Partner")).call;
  const more = body(["account.view", "tickets.view", "people.view"], "Partner");
  await refused(server, "cannot-give", () => mia.updateRole({ ...partner, body: more }));
  await refused(server, "cannot-give", () =>
    mia.deleteRole({ params: partner.params, query: { replacement: "viewer" } }),
  );
  await ada.updateRole({ ...partner, body: more });
  assert.deepEqual((await told(server, "agency")).slice(1), ["ada · via Shop · links.change-ceiling · Shop"]);
});

test("Nobody replaces a role so that its people gain what he does not hold (R10)", async (t) => {
  const { server, account, olga, mia, role, body } = await setRoles(t);
  const made = await olga.createRole({ params: { account }, body: body(["tickets.view"], "New") });
  const params = { account, role: made.id ?? "" };
  const tess = (await olga.listMembers({ params: { account }, query: { q: "tess" } })).items[0];
  await olga.changeMemberRole({
    params: { account, member: tess?.id ?? "" },
    version: tess?.version ?? 0,
    body: { role: params.role },
  });
  const problem = await refused(server, "cannot-give", () =>
    mia.deleteRole({ params, query: { replacement: "support" } }),
  );
  assert.ok(problem.permissions?.includes("tickets.open"));
  assert.ok(!problem.permissions?.includes("tickets.view"));
  assert.equal((await role("New")).members, 1);
});
