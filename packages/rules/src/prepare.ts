import { type Catalogue, defaultCatalogue } from "./catalogue.ts";
import { type Facts, type LinkFact, type MemberFact, memberSet, type ShareFact } from "./facts.ts";
import { isFeatureOn, leftByState, switchedOff } from "./feature.ts";
import { isOver, linkState } from "./link.ts";
import { namedSets } from "./named-sets.ts";
import { intersect, union, without } from "./permission-set.ts";
import { roleBook } from "./role.ts";
import type { Account, Link, Person, World } from "./world.ts";

/**
 * Makes a world ready: resolves every set once and indexes the rows. A row whose other end is missing is ignored, so a
 * slice of a world will do. Throws an Error when two rows contradict each other (the same person, account, role,
 * membership, group or active link twice), because no answer would be safe.
 */
export function prepare(
  world: World,
  options: { readonly catalogue?: Catalogue; readonly now?: string | Date } = {},
): Facts {
  const catalogue = options.catalogue ?? defaultCatalogue;
  const clock = options.now ?? world.now;
  const now = clock instanceof Date ? clock.getTime() : Date.parse(clock ?? "");
  const sets = namedSets(catalogue);
  const roles = roleBook(catalogue, world.roles ?? []);

  const people = new Map<string, Person>();
  for (const person of world.people) add(people, person.id, person, "person");

  const accounts = new Map<string, Draft>();
  const homes = new Map<string, string[]>();
  for (const row of world.accounts) {
    add(accounts, row.id, draft(catalogue, row), "account");
    push(homes, row.owner, row.id);
  }

  for (const row of world.members ?? []) {
    const account = accounts.get(row.account);
    if (!account || !people.has(row.person)) continue;
    const set = memberSet({ catalogue, sets, roles }, row);
    const active = (row.status ?? "active") === "active" && !isOver(row.expiresAt, now);
    add(account.members, row.person, { row, set, active }, `member of account "${row.account}"`);
    if (account.row.owner !== row.person) push(homes, row.person, row.account);
  }

  for (const row of world.groups ?? []) {
    const account = accounts.get(row.account);
    if (account) add(account.groups, row.id, new Set(row.members), `group of account "${row.account}"`);
  }

  const byManager = (a: Link, b: Link) => (a.manager < b.manager ? -1 : a.manager > b.manager ? 1 : 0);
  for (const row of [...(world.links ?? [])].sort(byManager)) {
    const manager = accounts.get(row.manager);
    const client = accounts.get(row.client);
    // An account cannot manage itself (R4).
    if (!manager || !client || manager === client) continue;
    const said = row.clientAccess ?? manager.row.clientAccess ?? "team";
    const link: LinkFact = {
      row,
      state: linkState(row, now),
      // The client sets its ceiling (R4), so a role named by it is the client's own: the manager cannot widen it.
      ceiling: union(roles(row.client, row.ceiling), roles(row.client, row.ticked ?? [])),
      mode: said === "team" ? "team" : "shared",
    };
    client.managers.push(link);
    if (link.state !== "active") continue;
    if (client.activeManagers.at(-1)?.row.manager === row.manager)
      throw new Error(`active link of "${row.manager}" to "${row.client}" is there twice`);
    client.activeManagers.push(link);
    manager.activeClients.push(link);
  }

  for (const row of world.shares ?? []) {
    const given = union(roles(row.manager, row.right), roles(row.manager, row.ticked ?? []));
    const right = row.atMost == null ? given : intersect(given, roles(row.manager, row.atMost));
    push(accounts.get(row.manager)?.shares, row.client, { row, right });
  }

  return { catalogue, sets, now, roles, people, accounts, homes };
}

function draft(catalogue: Catalogue, row: Account) {
  return {
    row,
    enabled: without(leftByState(catalogue, row), switchedOff(catalogue, row)),
    open: (row.state ?? "active") === "active" && isFeatureOn(row, "clients"),
    members: new Map<string, MemberFact>(),
    groups: new Map<string, ReadonlySet<string>>(),
    managers: [] as LinkFact[],
    activeManagers: [] as LinkFact[],
    activeClients: [] as LinkFact[],
    shares: new Map<string, ShareFact[]>(),
  };
}
type Draft = ReturnType<typeof draft>;

function add<Row>(rows: Map<string, Row>, id: string, row: Row, what: string): void {
  if (rows.has(id)) throw new Error(`${what} "${id}" is there twice`);
  rows.set(id, row);
}

function push<Row>(rows: Map<string, Row[]> | undefined, key: string, row: Row): void {
  const there = rows?.get(key);
  if (there) there.push(row);
  else rows?.set(key, [row]);
}
