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
  await rosa.declineManager({ params });
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
  await refused(server, "wrong-state", () => rosa.declineManager({ params }));
});
