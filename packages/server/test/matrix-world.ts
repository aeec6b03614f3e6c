/** One account, `shop`, and everybody who may stand before its door. All sample calls are about it. */
export const matrixWorld = {
  world: {
    people: [
      "olga",
      "ada",
      "ed",
      "vi",
      "bill",
      "sam",
      "ines",
      "tina", // the shop's own
      "mara",
      "adam",
      "sven",
      "vic",
      "rex", // of accounts that manage it, or ask to
      "kim",
      "stu",
      "stan", // owners of its clients, and a stranger
    ].map((id) => ({ id, email: `${id}@matrix.example`, name: id })),
    accounts: [
      { id: "shop", name: "Shop", owner: "olga" },
      { id: "agency", name: "Agency", owner: "mara" },
      { id: "studio", name: "Studio", owner: "sven" },
      { id: "rival", name: "Rival", owner: "rex" },
      { id: "kiosk", name: "Kiosk", owner: "kim" },
      { id: "stall", name: "Stall", owner: "stu" },
      { id: "booth", name: "Booth", owner: "stan" },
    ],
    roles: [{ id: "desk", account: "shop", name: "Desk", permissions: ["account.view", "tickets.view"] }],
    groups: [{ id: "web", account: "shop", name: "Web", members: ["tina"] }],
    members: [
      { account: "shop", person: "ada", role: "admin" },
      { account: "shop", person: "ed", role: "editor" },
      { account: "shop", person: "vi", role: "viewer" },
      { account: "shop", person: "bill", role: "billing" },
      { account: "shop", person: "sam", role: "admin", status: "suspended" },
      { account: "shop", person: "ines", role: "admin", status: "invited" },
      { account: "shop", person: "tina", role: "viewer" },
      { account: "agency", person: "adam", role: "admin" },
      { account: "studio", person: "vic", role: "admin" },
    ],
    links: [
      { manager: "agency", client: "shop", ceiling: "admin" },
      { manager: "studio", client: "shop", ceiling: "viewer" },
      { manager: "rival", client: "shop", ceiling: "admin", status: "pending" },
      { manager: "shop", client: "kiosk", ceiling: "admin" },
      { manager: "shop", client: "stall", ceiling: "admin", status: "pending" },
    ],
  },
} as const;

interface Column {
  readonly name: string;
  readonly person: string | null;
  /** The manager account through which the person is visiting the shop. */
  readonly through?: string;
  /** Not the person himself asks, but a key that he made with every permission of an admin. */
  readonly byKey?: true;
}

export const columns: readonly Column[] = [
  { name: "owner", person: "olga" },
  { name: "admin", person: "ada" },
  { name: "editor", person: "ed" },
  { name: "viewer", person: "vi" },
  { name: "billing", person: "bill" },
  { name: "suspended", person: "sam" },
  { name: "invited", person: "ines" },
  { name: "visitor ≤ admin", person: "adam", through: "agency" },
  { name: "visitor ≤ viewer", person: "vic", through: "studio" },
  { name: "manager outside", person: "adam" },
  { name: "admin's key", person: "ada", byKey: true },
  { name: "stranger", person: "stan" },
  { name: "nobody", person: null },
];
