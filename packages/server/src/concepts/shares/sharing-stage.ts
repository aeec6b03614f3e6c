import assert from "node:assert/strict";
import { startTestServer, type TestServer } from "../../testing/index.ts";

const people = ["gail", "adam", "ed", "vic", "bea", "nia", "mona", "cora", "bo", "root", "otto"];

/** An agency that opens each client to groups, with somebody of every role in the group Web, and two clients. */
const agencyWorld = {
  world: {
    people: people.map((id) => ({ id, name: id, email: `${id}@agency.example` })),
    accounts: [
      { id: "agency", name: "Agency", owner: "gail", clientAccess: "shared" },
      { id: "retail", name: "Retail", owner: "cora" },
      { id: "bank", name: "Bank", owner: "bo" },
      { id: "holding", name: "Holding", owner: "root" },
    ],
    roles: [
      {
        id: "builder",
        account: "agency",
        name: "Builder",
        permissions: [
          ...["account.view", "account.edit", "people.view", "services.view"],
          ...["clients.view", "clients.enter", "clients.act", "clients.edit"],
        ],
      },
      {
        id: "back-office",
        account: "agency",
        name: "Back office",
        permissions: ["account.view", "people.view", "services.view"],
      },
    ],
    members: [
      { account: "agency", person: "adam", role: "admin" },
      { account: "agency", person: "ed", role: "editor" },
      { account: "agency", person: "vic", role: "viewer" },
      { account: "agency", person: "bea", role: "builder" },
      { account: "agency", person: "nia", role: "back-office" },
      { account: "agency", person: "mona", role: "client_manager" },
      { account: "holding", person: "otto", role: "admin" },
    ],
    groups: [
      { id: "web", account: "agency", name: "Web", members: ["adam", "ed", "vic", "bea", "nia"] },
      { id: "look", account: "agency", name: "Look", members: ["ed"] },
      { id: "none", account: "agency", name: "Nobody yet", members: [] },
    ],
    links: [
      { manager: "agency", client: "retail", ceiling: "admin", onward: true },
      { manager: "agency", client: "bank", ceiling: "viewer" },
      { manager: "holding", client: "agency", ceiling: "admin" },
    ],
    shares: [{ manager: "agency", client: "retail", group: "web", right: "client_admin" }],
  },
} as const;

export async function setSharing(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: agencyWorld });
  t.after(() => server.close());
  const { db } = server.env;
  const account = await server.number("agency");
  const group = async (external: string) =>
    (await db.selectFrom("groups").select("id").where("external_id", "=", external).executeTakeFirstOrThrow())
      .id;
  const linkTo = async (client: string) => {
    const client_id = await server.accountId(client);
    const of = db.selectFrom("links").select("id").where("client_id", "=", client_id);
    return { account, link: (await of.executeTakeFirstOrThrow()).id };
  };
  const ids = { web: await group("web"), look: await group("look"), none: await group("none") };
  const params = { retail: await linkTo("retail"), bank: await linkTo("bank") };
  const sessions = new Map<string, TestServer["nobody"]>();
  for (const person of people) sessions.set(person, await server.as(person));
  const as = (person: string) => {
    const client = sessions.get(person);
    assert.ok(client, person);
    return client;
  };
  const gail = as("gail");
  const version = async (client: keyof typeof params) =>
    (await gail.getClientSharing({ params: params[client] })).version;
  return { server, as, db, account, ids, params, gail, version };
}
