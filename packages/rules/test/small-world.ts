import { decide, type Facts, prepare, type World } from "../src/index.ts";

/** Ann owns a manager account with Bob as an admin of it; Carl owns its client. Examples change one thing in it at a time. */
export const smallWorld: World = {
  now: "2026-01-01T00:00:00Z",
  people: [{ id: "ann" }, { id: "bob" }, { id: "carl" }],
  accounts: [
    { id: "manager", owner: "ann" },
    { id: "client", owner: "carl" },
  ],
  members: [{ account: "manager", person: "bob", role: "admin" }],
  links: [{ manager: "manager", client: "client", ceiling: "admin" }],
};

/** The small world with its one manager account, membership or link changed. */
export function smallWith(change: {
  manager?: object;
  client?: object;
  member?: object;
  link?: object;
  bob?: object;
  world?: Partial<World>;
}): Facts {
  const { people, accounts, members = [], links = [] } = smallWorld;
  return prepare({
    ...smallWorld,
    people: people.map((one) => (one.id === "bob" ? { ...one, ...change.bob } : one)),
    accounts: accounts.map((one) => ({ ...one, ...(one.id === "manager" ? change.manager : change.client) })),
    members: members.map((one) => ({ ...one, ...change.member })),
    links: links.map((one) => ({ ...one, ...change.link })),
    ...change.world,
  });
}

/** May Bob do this in the client account, or in another? */
export function bobMay(
  facts: Facts,
  permission: string,
  account = "client",
  via: string | null = null,
): boolean {
  return decide(facts, { person: "bob", account, permission, via }).allow;
}
