import type { Client } from "@keyholder/sdk";
import { startTestServer } from "./test-server.ts";

const person = (id: string) => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  email: `${id}@asking.example`,
});

/** A shop with people who may less than others, and an agency that it lets in to look; a kiosk that the agency opened to nobody. */
const world = {
  people: ["mara", "adam", "ed", "olga", "ada", "vic", "mid", "kim", "stan"].map(person),
  accounts: [
    { id: "agency", name: "Agency", owner: "mara" },
    { id: "shop", name: "Shop", owner: "olga" },
    { id: "kiosk", name: "Kiosk", owner: "kim" },
    { id: "elsewhere", name: "Elsewhere", owner: "stan" },
  ],
  members: [
    { account: "agency", person: "adam", role: "admin" },
    { account: "agency", person: "ed", role: "editor" },
    { account: "shop", person: "ada", role: "admin" },
    { account: "shop", person: "vic", role: "viewer" },
    { account: "shop", person: "mid", role: ["account.view", "people.view", "people.manage"] },
  ],
  links: [
    { manager: "agency", client: "shop", ceiling: "viewer" },
    { manager: "agency", client: "kiosk", ceiling: "editor", clientAccess: "shared" },
  ],
};

export async function askingShop(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: { world }, demo: true });
  t.after(() => server.close());
  const { db } = server.env;
  const [shop, agency, kiosk] = [
    await server.number("shop"),
    await server.number("agency"),
    await server.number("kiosk"),
  ];
  const waiting = async (account: string, someone: Client) =>
    (await someone.listAccessRequests({ params: { account } })).items;
  return {
    server,
    shop,
    agency,
    kiosk,
    as: server.as,
    ask: async (who: Client, permission: string, account = shop) =>
      who.requestAccess({ params: { account }, body: { permission, days: 5 } }),
    waiting,
    temporary: async (account: string, someone: Client) =>
      (await someone.listTemporaryAccess({ params: { account } })).items,
    may: async (who: Client, permission: string, account = shop) =>
      (await who.getAccount({ params: { account } })).me.permissions.includes(permission),
    /** An editor of the agency who is visiting the shop. */
    async visitor() {
      const ed = await server.as("ed");
      await ed.enterAccount({ body: { account: shop, via: agency } });
      return ed;
    },
    async kioskLink(): Promise<string> {
      const mara = await server.as("mara");
      const { items } = await mara.listClients({ params: { account: agency } });
      return items.find(({ account }) => account?.number === kiosk)?.id ?? "";
    },
    /** The time of all that was granted has come. */
    async pass() {
      await db
        .updateTable("timed_grants")
        .set({ expires_at: new Date(Date.now() - 1000) })
        .execute();
    },
    /** The kinds of what somebody was told, and whether it still asks for an answer. */
    async toldOf(someone: Client): Promise<string[]> {
      const { items } = await someone.listNotifications();
      return items.map(({ kind, settled }) => (settled ? `${kind} (settled)` : kind));
    },
  };
}

export type AskingShop = Awaited<ReturnType<typeof askingShop>>;
