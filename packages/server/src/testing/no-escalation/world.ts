import fc from "fast-check";

export const people = ["ann", "bob", "cyd", "dan", "eve", "fay", "gus"] as const;
export const accounts = ["agency", "shop"] as const;
export const roles = ["viewer", "editor", "admin", "billing", "technical", "client_admin", "client_manager"];

/** What may be ticked, given as a role of one's own, or taken away. */
export const permissions = [
  ...["account.view", "people.view", "people.manage", "roles.manage", "groups.manage", "managers.view"],
  ...["managers.manage", "clients.view", "clients.enter", "clients.act", "clients.all", "invoices.view"],
  ...["invoices.pay", "tickets.view", "orders.place", "audit.view"],
];

const some = fc.subarray(permissions, { maxLength: 5 });
const place = fc.record({ role: fc.constantFrom(...roles, "desk"), ticked: some, unticked: some });

/** An agency with a group, a client that lets it in, and people whose places in the two teams are anybody's guess. */
export const world = fc
  .record({
    agency: fc.array(place, { minLength: 4, maxLength: 4 }),
    shop: fc.array(place, { minLength: 2, maxLength: 2 }),
    desk: fc.subarray(permissions, { minLength: 1 }),
    ceiling: fc.constantFrom("viewer", "editor", "admin"),
    right: fc.constantFrom("viewer", "client_admin", "admin"),
    clientAccess: fc.constantFrom("team", "shared"),
  })
  .map(({ agency, shop, desk, ceiling, right, clientAccess }) => {
    const members = [
      ...agency.map((one, index) => ({ ...one, account: "agency", person: people[index + 1] })),
      ...shop.map((one, index) => ({ ...one, account: "shop", person: people[index + 4] })),
    ];
    return {
      people: people.map((id) => ({ id, email: `${id}@worlds.example`, name: id })),
      accounts: [
        { id: "agency", name: "Agency", owner: "ann", clientAccess },
        { id: "shop", name: "Shop", owner: "gus" },
      ],
      roles: [
        { id: "desk", account: "agency", name: "Desk", permissions: desk },
        { id: "shop-desk", account: "shop", name: "Desk", permissions: desk },
      ],
      members: members.map((one) => ({
        ...one,
        role: one.role === "desk" && one.account === "shop" ? "shop-desk" : one.role,
      })),
      groups: [{ id: "web", account: "agency", name: "Web", members: ["bob"] }],
      links: [{ manager: "agency", client: "shop", ceiling }],
      shares: [{ manager: "agency", client: "shop", group: "web", right }],
    };
  });

const kinds = [
  ...["invite", "invite", "accept", "accept", "change-role", "change-role", "suspend", "restore", "remove"],
  ...[
    "bulk-role",
    "bulk-restore",
    "bulk-group",
    "create-role",
    "update-role",
    "add-to-group",
    "ceiling",
    "leave",
  ],
] as const;

export type Step = {
  readonly kind: (typeof kinds)[number];
  readonly actor: (typeof people)[number];
  readonly account: (typeof accounts)[number];
  readonly whom: (typeof people)[number];
  readonly which: number;
  readonly role: string;
  readonly ticked: string[];
  readonly unticked: string[];
};

export const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(...kinds),
    actor: fc.constantFrom(...people, "ann", "ann", "gus", "gus"),
    account: fc.constantFrom(...accounts),
    whom: fc.constantFrom(...people),
    which: fc.nat(20),
    role: fc.constantFrom(...roles, "own"),
    ticked: some,
    unticked: some,
  }),
  { minLength: 35, maxLength: 35 },
);
