import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { setSharing } from "./sharing-stage.ts";

test("A group's clients are listed by name with its right, and those that nobody else would be given", async (t) => {
  const { as, server, account, gail, ids, params, version } = await setSharing(t);
  const share = async (client: "retail" | "bank", shares: { group: string; right: string }[]) =>
    gail.changeClientSharing({
      params: params[client],
      body: { access: null, shares },
      version: await version(client),
    });
  await share("bank", [
    { group: ids.web, right: "viewer" },
    { group: ids.look, right: "viewer" },
  ]);
  await share("retail", [
    { group: ids.web, right: "client_admin" },
    { group: ids.none, right: "viewer" },
  ]);
  const of = { account, group: ids.web };
  const list = await gail.listGroupClients({ params: of });
  assert.deepEqual(
    list.items.map((one) => [
      one.client.name,
      one.right.choice,
      one.ceiling.choice,
      one.access,
      one.onlyHere,
    ]),
    [
      ["Bank", "viewer", "viewer", "shared", false],
      ["Retail", "client_admin", "admin", "shared", true],
    ],
  );
  assert.deepEqual([list.count, list.lost], [2, 1]);
  const lost = await gail.listGroupClients({ params: of, query: { lost: "true" } });
  assert.deepEqual(
    lost.items.map(({ client, link }) => [client.name, link]),
    [["Retail", params.retail.link]],
  );
  const first = await gail.listGroupClients({ params: of, query: { limit: 1 } });
  const second = await gail.listGroupClients({ params: of, query: { limit: 1, after: first.next ?? "" } });
  assert.deepEqual([first.items[0]?.client.name, second.items[0]?.client.name], ["Bank", "Retail"]);
  assert.equal(second.next, null);

  await gail.changeClientAccess({ params: { account }, body: { access: "team" } });
  const open = await gail.listGroupClients({ params: of });
  assert.deepEqual([open.lost, open.items[1]?.access], [0, "team"]);

  const [cora, nia] = [as("cora"), as("nia")];
  await refused(server, "not-found", () => cora.listGroupClients({ params: of }));
  await refused(server, "refused", () => nia.listGroupClients({ params: of }));
  await refused(server, "not-found", () =>
    gail.listGroupClients({ params: { account, group: params.bank.link } }),
  );
});
