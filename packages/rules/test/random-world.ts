import fc from "fast-check";
import type { Account, Group, Link, Member, Person, Role, RoleRef, Share, World } from "../src/index.ts";

// Small worlds, dense in what can go wrong: everybody is somebody somewhere, and links run both ways.

const now = "2026-01-01T00:00:00Z";
/** The permissions that decide what crosses, and one of every kind beside them. */
export const telling = [
  "clients.enter",
  "clients.act",
  "clients.all",
  "clients.edit",
  "account.view",
  "account.edit",
  "account.close",
  "people.manage",
  "managers.manage",
  "invoices.view",
  "invoices.pay",
  "tickets.open",
  "api_keys.manage",
];

const list = fc
  .subarray(telling, { minLength: 2 })
  .map((some) => [...new Set(["clients.enter", "account.view", ...some])]);
const presetRef = fc.constantFrom("viewer", "editor", "admin", "client_admin", "technical", "suspended");
const ref = (own: string): fc.Arbitrary<RoleRef> =>
  fc.oneof(
    { weight: 4, arbitrary: presetRef },
    { weight: 3, arbitrary: list },
    { weight: 1, arbitrary: fc.constantFrom(own, "nobody-knows") },
    { weight: 1, arbitrary: fc.subarray(telling) },
  );
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const expiresAt = mostly<string | null>(null, "2025-12-31T23:59:59Z", now, "2026-01-01T00:00:01Z");
const features = fc.dictionary(fc.constantFrom("clients", "billing", "tickets", "api", "huh"), fc.boolean(), {
  maxKeys: 2,
});
const clientAccess = fc.constantFrom("team", "shared", null) as fc.Arbitrary<"team" | "shared" | null>;

function linkBetween(manager: string, client: string, onward: fc.Arbitrary<boolean>): fc.Arbitrary<Link> {
  return fc.record({
    manager: fc.constant(manager),
    client: fc.constant(client),
    ceiling: ref(`role-${client}`),
    ticked: fc.subarray(telling, { maxLength: 1 }),
    status: mostly<NonNullable<Link["status"]>>("active", "pending", "declined", "cancelled", "ended"),
    onward,
    requireTwoFactor: mostly(false, true),
    clientAccess,
    expiresAt,
  });
}

function worldOf(
  people: string[],
  accounts: string[],
  links: fc.Arbitrary<Link[]>,
  membership: number,
): fc.Arbitrary<World> {
  const some = <T>(rows: fc.Arbitrary<T>[], chance: number): fc.Arbitrary<T[]> =>
    fc
      .tuple(...rows.map((row) => fc.option(row, { freq: chance, nil: null })))
      .map((found) => found.filter((one) => one !== null) as T[]);
  const members = accounts.flatMap((account) =>
    people.map(
      (person): fc.Arbitrary<Member> =>
        fc.record({
          account: fc.constant(account),
          person: fc.constant(person),
          role: ref(`role-${account}`),
          ticked: fc.subarray(telling, { maxLength: 3 }),
          unticked: fc.subarray(telling, { maxLength: 2 }),
          status: mostly<NonNullable<Member["status"]>>("active", "invited", "suspended"),
          expiresAt,
          atMost: fc.option(
            fc.record({ role: ref(`role-${account}`), ticked: fc.subarray(telling, { maxLength: 2 }) }),
            { freq: 1, nil: null },
          ),
        }),
    ),
  );
  const pairs = accounts.flatMap((manager) => accounts.map((client) => ({ manager, client })));
  return fc.record({
    now: fc.constant(now),
    people: fc.tuple(
      ...people.map(
        (id): fc.Arbitrary<Person> =>
          fc.record({ id: fc.constant(id), twoFactor: fc.boolean(), disabled: mostly(false, true) }),
      ),
    ),
    accounts: fc.tuple(
      ...accounts.map(
        (id): fc.Arbitrary<Account> =>
          fc.record({
            id: fc.constant(id),
            owner: fc.constantFrom("stranger", ...people),
            state: mostly<NonNullable<Account["state"]>>("active", "suspended", "closed"),
            clientAccess,
            features,
          }),
      ),
    ),
    roles: fc.tuple(
      ...accounts.map(
        (account): fc.Arbitrary<Role> =>
          fc.record({ id: fc.constant(`role-${account}`), account: fc.constant(account), permissions: list }),
      ),
    ),
    members: some(members, membership),
    groups: some(
      accounts.map(
        (account): fc.Arbitrary<Group> =>
          fc.record({ id: fc.constant("team"), account: fc.constant(account), members: fc.subarray(people) }),
      ),
      4,
    ),
    links,
    shares: some(
      pairs.map(
        ({ manager, client }): fc.Arbitrary<Share> =>
          fc.record({
            manager: fc.constant(manager),
            client: fc.constant(client),
            group: mostly<string | null>("team", null),
            person: mostly<string | null>(null, ...people),
            right: ref(`role-${manager}`),
            ticked: fc.subarray(telling, { maxLength: 1 }),
            atMost: fc.option(ref(`role-${manager}`), { freq: 1, nil: null }),
          }),
      ),
      2,
    ),
  });
}

function linksAmong(pairs: [string, string][], freq: number, onward: fc.Arbitrary<boolean>) {
  return fc
    .tuple(...pairs.map(([manager, client]) => fc.option(linkBetween(manager, client, onward), { freq })))
    .map((found) => found.filter((one) => one !== null));
}

const names = ["a", "b", "c", "d", "e"];
const allPairs = names.flatMap((one) => names.map((two): [string, string] => [one, two]));

/** Five accounts, three people, links between any two of them. */
export const denseWorld: fc.Arbitrary<World> = worldOf(
  ["p", "q", "r"],
  names,
  linksAmong(allPairs, 2, mostly(true, false)),
  2,
);

const line = ["a", "b", "c", "d", "e", "f", "g", "h"];
const linePairs = line.slice(1).map((client, place): [string, string] => [line[place] ?? "", client]);
const shortcuts: [string, string][] = [
  ["a", "c"],
  ["c", "a"],
  ["d", "b"],
  ["f", "h"],
  ["h", "e"],
];

const unquietChain: fc.Arbitrary<World> = worldOf(
  ["p", "q"],
  line,
  fc
    .tuple(
      fc.tuple(...linePairs.map(([manager, client]) => linkBetween(manager, client, mostly(true, false)))),
      linksAmong(shortcuts, 2, fc.constant(true)),
    )
    .map(([chain, others]) => [
      // A chain that mostly holds, or nothing would ever come to its end.
      ...chain.map(
        (link, place): Link =>
          place % 3 === 2
            ? link
            : { ...link, status: "active", expiresAt: null, requireTwoFactor: false, ceiling: "admin" },
      ),
      ...others,
    ]),
  1,
);

/**
 * Eight accounts in a line with a few shortcuts and loops: long enough for the bound of six links. In every other world nothing
 * but the links stands in the way, or hardly anybody would come to the end of it.
 */
export const chainWorld: fc.Arbitrary<World> = fc.tuple(unquietChain, fc.boolean()).map(([world, quiet]) =>
  quiet
    ? {
        ...world,
        accounts: world.accounts.map(({ id, owner }) => ({ id, owner })),
        links: (world.links ?? []).map((link) => ({ ...link, clientAccess: "team" })),
      }
    : world,
);

export const anyWorld: fc.Arbitrary<World> = fc.oneof(denseWorld, chainWorld);
