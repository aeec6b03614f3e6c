import { effective, home, isSubset, memberSet, names, type PermissionSet, prepare } from "@keyholder/rules";
import type { Client } from "@keyholder/sdk";
import fc from "fast-check";
import { loadWorld } from "../gate/load-world.ts";
import { importWorld } from "../world-file/import-world.ts";
import type { TestServer } from "./test-server.ts";

const own = ["gus", "eve", "fay"] as const;
const visitors = ["ann", "bob"] as const;
const people = [...own, ...visitors, "dan", "nel", "hal", "ivy"] as const;
type Person = (typeof people)[number];

const manager = [
  "account.view",
  "people.view",
  "people.manage",
  "roles.manage",
  "groups.manage",
  "clients.view",
];
const viewing = ["account.view", "people.view", "clients.view", "clients.enter", "services.view"];
const roles = ["viewer", "editor", "billing", "desk", manager] as const;
const deskLists = [
  ["account.view"],
  ["account.view", "tickets.view"],
  ["account.view", "invoices.pay", "orders.place"],
];
const kinds = [
  ...["invite", "invite", "accept", "accept", "role", "role", "role", "suspend", "restore", "restore"],
  ...["remove", "group-add", "group-add", "group-remove", "desk"],
] as const;

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  // Mostly visitors, who give, and now and then somebody of the shop's own, who decides for himself.
  actor: fc.constantFrom<Person>("ann", "bob", "ann", "bob", ...own),
  whom: fc.constantFrom<Person>("fay", "dan", "nel", "hal", "ivy", "eve"),
  role: fc.constantFrom(...roles),
  desk: fc.constantFrom(...deskLists),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export const story = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 14 }),
  end: fc.constantFrom("client", "client", "manager", "expiry"),
  keep: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
});
export type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

const world = {
  people: people.map((id) => ({ id, name: id, email: `${id}@ghosts.example` })),
  accounts: [
    { id: "agency", name: "Agency", owner: "ann" },
    { id: "shop", name: "Shop", owner: "gus", clientAccess: "shared" },
    { id: "kiosk", name: "Kiosk", owner: "ivy" },
  ],
  roles: [{ id: "desk", account: "shop", name: "Desk", permissions: deskLists[0] }],
  groups: [{ id: "web", account: "shop", name: "Web", members: [] }],
  members: [
    { account: "agency", person: "bob", role: "admin" },
    // So that he may put people into a group that opens a client.
    { account: "shop", person: "bob", role: viewing },
    { account: "shop", person: "eve", role: manager },
    { account: "shop", person: "fay", role: "viewer" },
    { account: "shop", person: "dan", role: "editor", status: "suspended" },
    { account: "shop", person: "nel", role: "desk" },
  ],
  links: [
    { manager: "agency", client: "shop", ceiling: "admin" },
    { manager: "shop", client: "kiosk", ceiling: "viewer" },
  ],
  shares: [{ manager: "shop", client: "kiosk", group: "web", right: ["account.view", "services.view"] }],
};

/** What somebody has by the shop's own people, as far as they decided anything: the most that may be left of him. */
interface Place {
  role: string | readonly string[];
  ticked?: readonly string[];
  unticked?: readonly string[];
  suspended: boolean;
}
interface Model {
  places: Map<Person, Place>;
  groups: Set<Person>;
  desk: readonly string[];
}

export async function play(
  server: TestServer,
  prefix: string,
  { steps, end, keep }: Story,
): Promise<string[]> {
  const { db, catalogue } = server.env;
  const text = JSON.stringify({ world }).replaceAll("@ghosts.example", `@${prefix.slice(0, -1)}.example`);
  await importWorld(db, text, { catalogue, prefix });
  const [shop, agency] = [await server.number(`${prefix}shop`), await server.number(`${prefix}agency`)];
  const [shopId, kioskId] = [
    await server.accountId(`${prefix}shop`),
    await server.accountId(`${prefix}kiosk`),
  ];
  const ids = new Map<Person, string>();
  const clients = new Map<Person, Client>();
  for (const person of people) {
    ids.set(person, await server.personId(prefix + person));
    clients.set(person, await server.as(prefix + person));
  }
  const params = { account: shop };
  const by = (person: Person) => clients.get(person) as Client;
  for (const visitor of visitors) await by(visitor).enterAccount({ body: { account: shop, via: agency } });

  const model: Model = {
    places: new Map<Person, Place>([
      ["bob", { role: viewing, suspended: false }],
      ["eve", { role: manager, suspended: false }],
      ["fay", { role: "viewer", suspended: false }],
      ["dan", { role: "editor", suspended: true }],
      ["nel", { role: "desk", suspended: false }],
    ]),
    groups: new Set(),
    desk: deskLists[0] ?? [],
  };

  async function factsNow() {
    return prepare(await loadWorld(db, { people: null, towards: [shopId, kioskId] }), { catalogue });
  }
  const blank = prepare({ people: [], accounts: [] }, { catalogue });
  function ownSet(person: Person): PermissionSet {
    const place = model.places.get(person);
    if (person === "gus") return blank.sets.everything;
    if (!place || place.suspended) return memberSet(blank, { account: "", role: [] });
    const role = place.role === "desk" ? model.desk : place.role;
    return memberSet(blank, {
      account: "",
      role,
      ticked: place.ticked ?? [],
      unticked: place.unticked ?? [],
    });
  }
  async function row(person: Person) {
    const found = await db
      .selectFrom("members")
      .selectAll()
      .where("account_id", "=", shopId)
      .where("email", "=", `${person}@${prefix.slice(0, -1)}.example`)
      .executeTakeFirst();
    return (
      found ?? {
        id: shopId,
        version: 1,
        preset: null,
        role_id: null,
        permissions: [],
        ticked: [],
        unticked: [],
      }
    );
  }
  const desk = await db
    .selectFrom("roles")
    .select("id")
    .where("account_id", "=", shopId)
    .executeTakeFirstOrThrow();
  const group = await db
    .selectFrom("groups")
    .select("id")
    .where("account_id", "=", shopId)
    .executeTakeFirstOrThrow();
  const chosen = (role: Step["role"]) => (role === "desk" ? desk.id : role);
  /** The place as it is has become the shop's own. */
  async function adopt(person: Person, suspended = false) {
    const { preset, role_id, permissions, ticked, unticked } = await row(person);
    const role = preset ?? (role_id === desk.id ? "desk" : (permissions ?? []));
    model.places.set(person, { role, ticked, unticked, suspended });
  }
  /** Whether the shop's own people decided it: by what a visitor gave him nobody decides for the shop. */
  function isOwn({ actor }: Step, ...needed: string[]) {
    if (!(own as readonly string[]).includes(actor)) return false;
    return isSubset(memberSet(blank, { account: "", role: needed }), ownSet(actor));
  }

  async function take(one: Step): Promise<void> {
    const { actor, whom } = one;
    const client = by(actor);
    const member = await row(whom);
    const target = { params: { ...params, member: member.id }, version: member.version };
    const decides = isOwn(one, "people.manage");
    const place = model.places.get(whom);
    switch (one.kind) {
      case "invite": {
        const email = `${whom}@${prefix.slice(0, -1)}.example`;
        await client.inviteMember({
          params,
          body: { email, name: whom, language: "en", role: chosen(one.role) as string },
        });
        if (decides) await adopt(whom);
        return;
      }
      case "accept":
        return void (await by(whom).acceptMembership({ params }));
      case "role":
        await client.changeMemberRole({ ...target, body: { role: chosen(one.role) as string } });
        if (decides) await adopt(whom, place?.suspended ?? false);
        return;
      case "suspend":
        await client.suspendMember(target);
        if (decides && place) place.suspended = true;
        return;
      case "restore":
        await client.restoreMember(target);
        if (!decides) return;
        if (place) place.suspended = false;
        else await adopt(whom);
        return;
      case "remove":
        await client.removeMember(target);
        model.places.delete(whom);
        model.groups.delete(whom);
        return;
      case "group-add":
        await client.addGroupMembers({
          params: { ...params, group: group.id },
          body: { members: [member.id] },
        });
        if (isOwn(one, "groups.manage")) model.groups.add(whom);
        return;
      case "group-remove":
        await client.removeGroupMember({ params: { ...target.params, group: group.id } });
        if (isOwn(one, "groups.manage")) model.groups.delete(whom);
        return;
      default: {
        const { version } = await db
          .selectFrom("roles")
          .select("version")
          .where("id", "=", desk.id)
          .executeTakeFirstOrThrow();
        const body = { name: "Desk", colour: "teal" as const, permissions: [...one.desk] };
        await client.updateRole({ params: { ...params, role: desk.id }, body, version });
        if (isOwn(one, "roles.manage")) model.desk = one.desk;
      }
    }
  }
  for (const one of steps) await take(one).catch(passedOver);

  const links = (await by("gus").listManagers({ params })).items;
  const link = links[0]?.id ?? "";
  const given = (await by("gus").listGrants({ params: { account: shop, link }, query: { limit: 100 } }))
    .items;
  const kept = end === "client" ? given.filter((_, place) => keep[place % keep.length]) : [];
  for (const { kind, member, role } of kept) {
    const whom = people.find((name) => name === member?.name);
    if (kind === "member" && whom) await adopt(whom);
    if (kind === "group-member" && whom) model.groups.add(whom);
    if (role) {
      const now = await db
        .selectFrom("roles")
        .select("permissions")
        .where("id", "=", desk.id)
        .executeTakeFirstOrThrow();
      model.desk = now.permissions;
    }
  }
  if (end === "client")
    await by("gus").endManager({ params: { account: shop, link }, body: { keep: kept.map(({ id }) => id) } });
  if (end === "manager") {
    const [client] = (await by("ann").listClients({ params: { account: agency } })).items;
    await by("ann").endClient({ params: { account: agency, link: client?.id ?? "" } });
  }
  if (end === "expiry")
    await db
      .updateTable("links")
      .set({ expires_at: new Date(0) })
      .where("id", "=", link)
      .execute();

  const facts = await factsNow();
  return people.flatMap((person) => {
    const id = ids.get(person) ?? "";
    const there = home(facts, id, shopId);
    const beyond = isSubset(there, ownSet(person))
      ? []
      : [`${person} holds ${names(catalogue, there).join(" ")}`];
    const onward =
      effective(facts, id, kioskId, shopId) !== 0n && person !== "gus" && !model.groups.has(person);
    return [...beyond, ...(onward ? [`${person} comes into the kiosk`] : [])];
  });
}

/** A step that is refused changes nothing. */
function passedOver(error: unknown): void {
  if (error instanceof Error && error.name === "ProblemError") return;
  throw error;
}
