import assert from "node:assert/strict";
import type { Client } from "@keyholder/sdk";
import { startTestServer, type TestServer } from "./test-server.ts";

/** A shop that lets an agency in as far as admin, with a client of its own: where visitors can give things. */
const world = {
  people: ["mara", "adam", "olga", "ed", "vi", "sam", "kim", "nel", "zed"].map((id) => ({
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    email: `${id}@shop.example`,
  })),
  accounts: [
    { id: "agency", name: "Agency", owner: "mara" },
    { id: "shop", name: "Shop", owner: "olga", clientAccess: "shared" },
    { id: "kiosk", name: "Kiosk", owner: "kim" },
  ],
  roles: [{ id: "desk", account: "shop", name: "Desk", permissions: ["account.view", "tickets.view"] }],
  groups: [{ id: "web", account: "shop", name: "Web", members: [] }],
  members: [
    { account: "agency", person: "adam", role: "admin" },
    { account: "shop", person: "ed", role: "admin" },
    { account: "shop", person: "vi", role: "viewer" },
    { account: "shop", person: "sam", role: "editor", status: "suspended" },
    { account: "shop", person: "nel", role: "desk" },
  ],
  links: [
    { manager: "agency", client: "shop", ceiling: "admin" },
    { manager: "shop", client: "kiosk", ceiling: "viewer" },
  ],
  shares: [{ manager: "shop", client: "kiosk", group: "web", right: "viewer" }],
};

export interface VisitedShop {
  readonly server: TestServer;
  readonly shop: string;
  readonly agency: string;
  readonly kiosk: string;
  /** The owner of the shop. */
  readonly olga: Client;
  /** An admin of the agency, who is visiting the shop. */
  readonly adam: Client;
  /** The link of the agency to the shop. */
  readonly link: { readonly params: { readonly account: string; readonly link: string } };
  as(person: string): Promise<Client>;
  /** A member of the shop as he stands now, to be changed. */
  member(name: string): Promise<{ params: { account: string; member: string }; version: number }>;
  group(name: string): Promise<string>;
  role(name: string): Promise<{ params: { account: string; role: string }; version: number }>;
  /** What somebody holds in an account now, over all his ways in. */
  held(person: string, account: string): Promise<boolean>;
  expire(): Promise<void>;
}

export async function visitedShop(t: { after(close: () => Promise<void>): void }): Promise<VisitedShop> {
  const server = await startTestServer({ world: { world }, demo: true });
  t.after(() => server.close());
  const [shop, agency, kiosk] = [
    await server.number("shop"),
    await server.number("agency"),
    await server.number("kiosk"),
  ];
  const [olga, adam] = [await server.as("olga"), await server.as("adam")];
  await adam.enterAccount({ body: { account: shop, via: agency } });
  const [manager] = (await olga.listManagers({ params: { account: shop } })).items;
  assert.ok(manager);
  const { db } = server.env;
  const shopId = await server.accountId("shop");
  return {
    server,
    shop,
    agency,
    kiosk,
    olga,
    adam,
    link: { params: { account: shop, link: manager.id } },
    as: server.as,
    async member(name) {
      const { id, version } = await db
        .selectFrom("members")
        .select(["id", "version"])
        .where("account_id", "=", shopId)
        .where("name", "=", name)
        .executeTakeFirstOrThrow();
      return { params: { account: shop, member: id }, version };
    },
    async group(name) {
      const row = db
        .selectFrom("groups")
        .select("id")
        .where("account_id", "=", shopId)
        .where("name", "=", name);
      return (await row.executeTakeFirstOrThrow()).id;
    },
    async role(name) {
      const row = db.selectFrom("roles").select(["id", "version"]).where("account_id", "=", shopId);
      const { id, version } = await row.where("name", "=", name).executeTakeFirstOrThrow();
      return { params: { account: shop, role: id }, version };
    },
    async held(person, account) {
      const { items } = await (await server.as(person)).listMyAccounts({ query: { limit: 100 } });
      const number = await server.number(account);
      return items.some((one) => one.account.number === number && !one.pending);
    },
    async expire() {
      await db
        .updateTable("links")
        .set({ expires_at: new Date(Date.now() - 1000) })
        .where("id", "=", manager.id)
        .execute();
    },
  };
}
