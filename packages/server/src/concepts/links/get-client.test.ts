import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

test("One client is shown as the list shows it, to who may see the clients, and no other account's", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [studio, bakery] = [await server.number("studio"), await server.number("bakery")];
  const [vera, jan] = [await server.as("vera"), await server.as("jan")];
  const { items } = await vera.listClients({ params: { account: studio } });
  for (const client of items) {
    const { note, noteVersion, message, askedBy, acceptedAt, inside, ...rest } = await vera.getClient({
      params: { account: studio, link: client.id },
    });
    const { madeHere, handedOver, ownerInvitation, features, can, ...listed } = rest;
    assert.deepEqual(listed, client);
    assert.deepEqual([note, noteVersion, inside, madeHere, handedOver], ["", 1, [], false, false]);
    assert.deepEqual([ownerInvitation, features, can.features], [null, null, false]);
    assert.equal(acceptedAt === null, client.account === null);
    assert.ok([message, askedBy].every((one) => one !== undefined));
  }
  const link = items[0]?.id ?? "";
  await refused(server, "not-found", () => jan.getClient({ params: { account: bakery, link } }));
  await refused(server, "not-found", () => jan.getClient({ params: { account: studio, link } }));
});
