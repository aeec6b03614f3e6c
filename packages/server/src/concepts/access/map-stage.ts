const people = ["gail", "adam", "ed", "vic", "nia", "root", "cora"];

/** An agency with a manager above it and clients below that stand in every way, one opened to a group and a person. */
export const sharedAgency = {
  world: {
    people: people.map((id) => ({ id, name: id, email: `${id}@agency.example` })),
    accounts: [
      { id: "agency", name: "Agency", owner: "gail", clientAccess: "shared" },
      { id: "retail", name: "Retail", owner: "cora" },
      { id: "bank", name: "Bank", owner: "cora" },
      { id: "shut", name: "Shut", owner: "cora" },
      { id: "museum", name: "Museum", owner: "cora" },
      { id: "holding", name: "Holding", owner: "root" },
    ],
    members: [
      { account: "agency", person: "adam", role: "admin" },
      { account: "agency", person: "ed", role: "editor", status: "suspended" },
      { account: "agency", person: "vic", role: "viewer", expiresAt: "2020-01-01T00:00:00Z" },
    ],
    groups: [{ id: "web", account: "agency", name: "Web", members: ["adam", "ed"] }],
    links: [
      { manager: "agency", client: "retail", ceiling: "admin" },
      { manager: "agency", client: "bank", ceiling: "viewer" },
      { manager: "agency", client: "shut", ceiling: "suspended" },
      { manager: "agency", client: "museum", ceiling: "admin", status: "pending" },
      { manager: "holding", client: "agency", ceiling: "editor" },
    ],
    shares: [
      { manager: "agency", client: "retail", group: "web", right: "editor" },
      { manager: "agency", client: "retail", person: "adam", right: "viewer" },
    ],
  },
} as const;
