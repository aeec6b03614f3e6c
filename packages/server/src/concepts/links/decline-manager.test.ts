import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function asked(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [rosa, account] = [await server.as("rosa"), await server.number("museum")];
  const [request] = (await rosa.listManagers({ params: { account } })).items;
  assert.ok(request);
  return { server, rosa, account, request, params: { account, link: request.id } };
}

test("Who declines is rid of the request on both sides, and the manager learns no name", async (t) => {
  const { server, rosa, account, params } = await asked(t);
  await rosa.declineManager({ params, body: {} });
  const [adam, studio] = [await server.as("adam"), await server.number("studio")];
  assert.deepEqual((await rosa.listManagers({ params: { account } })).items, []);
  const shown = await adam.listClients({ params: { account: studio } });
  assert.ok(shown.items.every(({ invited }) => invited !== account));
  const declined = await adam.listClients({ params: { account: studio }, query: { status: "declined" } });
  assert.deepEqual(
    declined.items.map((one) => [one.invited, one.account, one.ownerName]),
    [[account, null, null]],
  );
  assert.deepEqual((await told(server, "museum")).slice(-1), ["Rosa Diaz · links.decline · Studio North"]);
  const known = `${account} · via ${account} · links.decline · ${account}`;
  assert.deepEqual((await told(server, "studio")).slice(-1), [known]);
  await refused(server, "wrong-state", () => rosa.declineManager({ params, body: {} }));
});

test("The manager's log does not say who declined, or from where", async (t) => {
  const { server, rosa, params } = await asked(t);
  await rosa.declineManager({ params, body: {} });
  const entries = await server.env.db
    .selectFrom("audit_entries")
    .select(["account_id", "actor_id", "target_id", "ip", "user_agent"])
    .where("action", "=", "links.decline")
    .orderBy("id")
    .execute();
  const studio = await server.accountId("studio");
  const of = (own: boolean) => entries.filter(({ account_id }) => (account_id !== studio) === own);
  assert.deepEqual(of(false), [
    { account_id: studio, actor_id: null, target_id: null, ip: null, user_agent: null },
  ]);
  const [own] = of(true);
  assert.deepEqual(
    [own?.actor_id, own?.target_id, own?.ip],
    [await server.personId("rosa"), studio, "127.0.0.1"],
  );
});
