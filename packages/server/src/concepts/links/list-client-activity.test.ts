import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const client = await server.number("bakery");
  const [kos] = (await adam.listClients({ params: { account }, query: { q: "Kos" } })).items;
  await adam.enterAccount({ body: { account: client, via: account } });
  const { version } = await adam.getAccount({ params: { account: client } });
  await adam.updateAccount({ params: { account: client }, body: { phone: "123" }, version });
  const jan = await server.as("jan");
  const later = await jan.getAccount({ params: { account: client } });
  await jan.updateAccount({ params: { account: client }, body: { phone: "" }, version: later.version });
  return { server, adam, account, client, params: { account, link: kos?.id ?? "" } };
}

test("An account's people see what they did in a client, and nothing that the client's own people did", async (t) => {
  const { adam, params } = await started(t);
  const { items } = await adam.listClientActivity({ params });
  assert.deepEqual(
    items.map(({ actor, action }) => [actor.name, action]),
    [
      ["Adam Reed", "accounts.edit"],
      ["Adam Reed", "visits.enter"],
    ],
  );
  assert.ok(items.every((one) => !("ip" in one) && !("before" in one)));
  const first = await adam.listClientActivity({ params, query: { limit: 1 } });
  const second = await adam.listClientActivity({ params, query: { limit: 1, after: first.next ?? "" } });
  assert.deepEqual([...first.items, ...second.items], items);
  const { inside } = await adam.getClient({ params });
  assert.deepEqual(
    inside.map(({ person }) => person.name),
    ["Adam Reed"],
  );
});

test("Without the right to read the log one sees one's own acts alone", async (t) => {
  const { server, params, account, client } = await started(t);
  const vera = await server.as("vera");
  assert.deepEqual((await vera.listClientActivity({ params })).items, []);
  await vera.enterAccount({ body: { account: client, via: account } });
  assert.deepEqual(
    (await vera.listClientActivity({ params })).items.map(({ action }) => action),
    ["visits.enter"],
  );
});

test("What was done there is told no more once nobody may enter the client (R11)", async (t) => {
  const { server, adam, params, client } = await started(t);
  const jan = await server.as("jan");
  const [link] = (await jan.listManagers({ params: { account: client } })).items;
  await jan.endManager({ params: { account: client, link: link?.id ?? "" } });
  const { items } = await adam.listClientActivity({ params });
  assert.deepEqual([...new Set(items.map(({ action }) => action.split(".")[0]))], ["visits"]);
  await refused(server, "not-found", () =>
    jan.listClientActivity({ params: { account: client, link: params.link } }),
  );
});
