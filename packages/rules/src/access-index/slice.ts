import { mostLinks } from "../arrival.ts";
import type { Account, Group, Link, Member, Person, Role, Share, World } from "../world.ts";
import {
  type AccessRows,
  asksTwoFactor,
  disabled,
  known,
  linkNotActive,
  linkStatuses,
  memberRow,
  memberStatuses,
  modeShared,
  modeTeam,
  notActive,
  onward,
  opensShared,
  twoFactor,
} from "./access-rows.ts";

/**
 * The part of the world that decides about one person in one account, with the links on the way that do not count: what
 * `explain` needs. Only the person's own memberships, groups and shares are in it.
 */
export function sliceOf(rows: AccessRows, person: number, account: number, now: string): World {
  const accounts = upstream(rows, account);
  const links = accounts.flatMap((client) => linksInto(rows, client));
  return {
    now,
    people: [person, ...accounts.map((one) => rows.owners[one] as number)]
      .filter((one, place, all) => all.indexOf(one) === place && isKnown(rows.personBits, one))
      .map((one) => personRow(rows, one)),
    accounts: accounts.filter((one) => isKnown(rows.accountBits, one)).map((one) => accountRow(rows, one)),
    roles: accounts.flatMap((one) => rolesIn(rows, one, person, links)),
    members: accounts.flatMap((one) => memberIn(rows, person, one)),
    groups: groupsOf(rows, person, accounts),
    links: links.map((link) => linkRow(rows, link)),
    shares: links.flatMap((link) => sharesOf(rows, link, person)),
  };
}

function isKnown(bits: Uint8Array, row: number): boolean {
  return ((bits[row] ?? 0) & known) !== 0;
}

/** The account and all from which a chain of at most six links leads to it, whether or not they count. */
function upstream(rows: AccessRows, account: number): number[] {
  const seen = new Set([account]);
  let layer = [account];
  for (let links = 0; links < mostLinks && layer.length > 0; links++) {
    const next: number[] = [];
    for (const client of layer)
      for (const link of linksInto(rows, client)) {
        const manager = rows.linkManagers[link] as number;
        if (seen.has(manager)) continue;
        seen.add(manager);
        next.push(manager);
      }
    layer = next;
  }
  return [...seen];
}

function linksInto(rows: AccessRows, client: number): number[] {
  return Array.from({ length: rows.managers.length(client) }, (_, place) =>
    rows.managers.valueAt(client, place),
  ).filter((link) => linkStatuses[(rows.linkBits[link] as number) & linkNotActive] !== "none");
}

function personRow(rows: AccessRows, person: number): Person {
  const bits = rows.personBits[person] as number;
  return {
    id: rows.people.id(person),
    disabled: (bits & disabled) !== 0,
    twoFactor: (bits & twoFactor) !== 0,
  };
}

function accountRow(rows: AccessRows, account: number): Account {
  const { state, features } = rows.accountRow(account) ?? {};
  return {
    id: rows.accounts.id(account),
    owner: rows.people.id(rows.owners[account] as number),
    clientAccess: (rows.accountBits[account] as number) & opensShared ? "shared" : "team",
    ...(state && { state }),
    ...(features && { features }),
  };
}

function memberIn(rows: AccessRows, person: number, account: number): Member[] {
  const value = rows.homes.value(person, account);
  if (value < 0) return [];
  const { ref, ticked, unticked, atMost } = rows.sets.recipe(value >>> memberRow);
  const status = memberStatuses[value & notActive] ?? "suspended";
  const expiresAt = rows.memberEndText(person, account);
  return [
    {
      account: rows.accounts.id(account),
      person: rows.people.id(person),
      role: ref,
      ticked,
      unticked,
      status,
      expiresAt,
      ...(atMost && { atMost: { role: atMost.ref, ticked: atMost.ticked, unticked: atMost.unticked } }),
    },
  ];
}

function linkRow(rows: AccessRows, link: number): Link {
  const bits = rows.linkBits[link] as number;
  const status = linkStatuses[bits & linkNotActive];
  const ceiling = rows.sets.recipe(rows.ceilings[link] as number);
  return {
    manager: rows.accounts.id(rows.linkManagers[link] as number),
    client: rows.accounts.id(rows.linkClients[link] as number),
    ceiling: ceiling.ref,
    ticked: ceiling.ticked,
    status: status === undefined || status === "none" ? "ended" : status,
    onward: (bits & onward) !== 0,
    requireTwoFactor: (bits & asksTwoFactor) !== 0,
    clientAccess: bits & modeTeam ? "team" : bits & modeShared ? "shared" : null,
    expiresAt: rows.linkEndText(link),
  };
}

function sharesOf(rows: AccessRows, link: number, person: number): Share[] {
  const manager = rows.linkManagers[link] as number;
  const ends = {
    manager: rows.accounts.id(manager),
    client: rows.accounts.id(rows.linkClients[link] as number),
  };
  const right = (row: number) => {
    const { ref, ticked, atMost } = rows.sets.recipe(row);
    return { right: ref, ticked, ...(atMost && { atMost: atMost.ref }) };
  };
  const own = rows.shares.value(link, person * 2);
  return [
    ...(own < 0 ? [] : [{ ...ends, person: rows.people.id(person), ...right(own) }]),
    ...bandsOf(rows, person).flatMap((group) => {
      const row = rows.groupAccounts[group] === manager ? rows.shares.value(link, group * 2 + 1) : -1;
      return row < 0 ? [] : [{ ...ends, group: nameOf(rows, group), ...right(row) }];
    }),
  ];
}

function groupsOf(rows: AccessRows, person: number, accounts: readonly number[]): Group[] {
  const near = new Set(accounts);
  return bandsOf(rows, person)
    .filter((group) => near.has(rows.groupAccounts[group] as number))
    .map((group) => ({
      id: nameOf(rows, group),
      account: rows.accounts.id(rows.groupAccounts[group] as number),
      members: [rows.people.id(person)],
    }));
}

function bandsOf(rows: AccessRows, person: number): number[] {
  return Array.from({ length: rows.groupsOf.length(person) }, (_, place) =>
    rows.groupsOf.keyAt(person, place),
  );
}

function nameOf(rows: AccessRows, group: number): string {
  return rows.groupNames.id(rows.groupNameOf[group] as number);
}

/** The own roles that the slice names. */
function rolesIn(rows: AccessRows, account: number, person: number, links: readonly number[]): Role[] {
  const id = rows.accounts.id(account);
  const refs = [
    ...memberIn(rows, person, account).flatMap((one) => [one.role, one.atMost?.role ?? []]),
    ...links.filter((link) => rows.linkClients[link] === account).map((link) => linkRow(rows, link).ceiling),
    ...links
      .filter((link) => rows.linkManagers[link] === account)
      .flatMap((link) => sharesOf(rows, link, person).flatMap((one) => [one.right, one.atMost ?? []])),
  ];
  const own = new Set(refs.filter((ref) => typeof ref === "string"));
  return [...own].flatMap((ref) => {
    const role = rows.sets.role(account, ref);
    return role ? [{ ...role, id: ref, account: id }] : [];
  });
}
