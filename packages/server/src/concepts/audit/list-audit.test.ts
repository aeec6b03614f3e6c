import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

async function acted(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [jan, adam, account] = [
    await server.as("jan"),
    await server.as("adam"),
    await server.number("bakery"),
  ];
  await jan.updateAccount({ params: { account }, body: { phone: "1" }, version: 1 });
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  await adam.updateAccount({ params: { account }, body: { phone: "2" }, version: 2 });
  const list = async (query: object = {}) => {
    const { items } = await jan.listAudit({ params: { account }, query });
    return items
      .filter(({ action }) => !action.includes("import"))
      .map(({ actor, action, via }) => `${actor.name} ${action} ${via?.name ?? ""}`.trim());
  };
  return { server, jan, adam, account, list };
}

test("The log tells what was done, newest first, with who did it and through which account (R14)", async (t) => {
  const { server, jan, account, list } = await acted(t);
  assert.deepEqual(await list(), [
    "Adam Reed accounts.edit Studio North",
    "Adam Reed visits.enter Studio North",
    "Jan Kos accounts.edit",
  ]);
  const { items } = await jan.listAudit({ params: { account }, query: { limit: 1 } });
  assert.deepEqual(
    [items[0]?.before, items[0]?.after, items[0]?.via?.number],
    [{ phone: "1" }, { phone: "2" }, await server.number("studio")],
  );
});

test("The log is filtered by person, act, way in and time", async (t) => {
  const { server, list } = await acted(t);
  const adams = ["Adam Reed accounts.edit Studio North", "Adam Reed visits.enter Studio North"];
  assert.deepEqual(await list({ actor: "REED" }), adams);
  assert.deepEqual(await list({ actor: await server.personId("adam") }), adams);
  assert.deepEqual(await list({ through: "visit" }), adams);
  assert.deepEqual(await list({ through: "own" }), ["Jan Kos accounts.edit"]);
  assert.deepEqual(await list({ action: "visits" }), adams.slice(1));
  assert.deepEqual(await list({ action: "visits.enter" }), adams.slice(1));
  assert.deepEqual(await list({ action: "visit" }), []);
  assert.deepEqual(await list({ to: "2020-01-01T00:00:00Z" }), []);
  assert.equal((await list({ from: "2020-01-01T00:00:00Z", to: "2999-01-01T00:00:00+02:00" })).length, 3);
});

test("The log comes page by page, each entry once", async (t) => {
  const { jan, account } = await acted(t);
  const whole = (await jan.listAudit({ params: { account } })).items.map(({ id }) => id);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await jan.listAudit({ params: { account }, query: { limit: 1, ...(after && { after }) } });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, whole);
});

test("Another account's log is not found, a viewer's request for his own is refused, and so is a bad time", async (t) => {
  const { server, jan, account } = await acted(t);
  const [vera, studio] = [await server.as("vera"), await server.number("studio")];
  await refused(server, "refused", () => vera.listAudit({ params: { account: studio } }));
  await refused(server, "not-found", () => jan.listAudit({ params: { account: studio } }));
  await refused(server, "invalid", () =>
    jan.listAudit({ params: { account }, query: { from: "yesterday" } }),
  );
});
