import assert from "node:assert/strict";
import { startTestServer } from "../../testing/index.ts";

const world = {
  world: {
    people: ["olga", "ada", "mia", "ned", "sue", "tess", "carl", "root"].map((id) => ({
      id,
      name: id,
      email: `${id}@shop.example`,
    })),
    accounts: [
      { id: "shop", name: "Shop", owner: "olga" },
      { id: "agency", name: "Agency", owner: "carl" },
      { id: "stall", name: "Stall", owner: "root" },
    ],
    roles: [
      {
        id: "desk",
        account: "shop",
        name: "Desk",
        permissions: ["account.view", "tickets.view", "clients.enter"],
      },
      {
        id: "keeper",
        account: "shop",
        name: "Keeper",
        permissions: ["people.view", "roles.manage", "tickets.view"],
      },
      { id: "partner", account: "shop", name: "Partner", permissions: ["account.view", "tickets.view"] },
      { id: "clerk", account: "agency", name: "Clerk", permissions: ["account.view"] },
    ],
    members: [
      { account: "shop", person: "ada", role: "admin" },
      { account: "shop", person: "mia", role: "keeper" },
      { account: "shop", person: "ned", role: "desk" },
      { account: "shop", person: "sue", role: "desk", ticked: ["invoices.view"], unticked: ["tickets.view"] },
      { account: "shop", person: "tess", role: "viewer" },
    ],
    links: [
      { manager: "agency", client: "shop", ceiling: "partner" },
      { manager: "shop", client: "stall", ceiling: "admin" },
    ],
  },
};
type Stop = { after(close: () => Promise<void>): void };

/** A shop with roles of its own: of some people, of one who manages roles, and as a manager's ceiling. */
export async function setRoles(t: Stop) {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const account = await server.number("shop");
  const [olga, ada, mia, ned] = await Promise.all(["olga", "ada", "mia", "ned"].map((id) => server.as(id)));
  assert.ok(olga && ada && mia && ned);
  const role = async (name: string) => {
    const { items } = await olga.listRoles({ params: { account } });
    const found = items.find((one) => one.name === name);
    assert.ok(found?.id, name);
    return { ...found, id: found.id, call: { params: { account, role: found.id }, version: found.version } };
  };
  const body = (permissions: string[], name = "Desk") => ({ name, colour: "teal" as const, permissions });
  const entry = async (action: string) => {
    const of = server.env.db
      .selectFrom("audit_entries")
      .select(["before", "after"])
      .where("action", "=", action);
    return of.orderBy("id").executeTakeFirst();
  };
  return { server, account, olga, ada, mia, ned, role, body, entry };
}
