import { crossing } from "./crossing.ts";
import type { Facts } from "./facts.ts";
import { home } from "./home.ts";
import { intersect, isEmpty, type PermissionSet, union } from "./permission-set.ts";

/** No path has more links than this (R6). */
export const mostLinks = 6;

/** What a person holds on arrival in an account, and the last account of one way that leads there. */
export interface Arrival {
  readonly set: PermissionSet;
  readonly account: string;
  /** Null at home. */
  readonly from: Arrival | null;
}

/** One person's search through the links, with what it has found so far. */
export interface Search {
  readonly facts: Facts;
  readonly person: string;
  /** The permissions that the search follows; it must hold the ones that crossing looks at. */
  readonly follow: PermissionSet;
  /** Arrivals that differ in these are kept apart; it must hold the ones that crossing looks at. */
  readonly apart: PermissionSet;
  /** The account that no way may go through, because it is the one asked about (R8). */
  readonly avoid: string | null;
  readonly found: Map<string, readonly Arrival[]>;
}

/**
 * What a person holds on arrival in an account over at most `links` links (R6), one entry for each thing that crossing can
 * tell apart.
 *
 * Two sets that agree on clients.enter, clients.act and clients.all cross every link alike, so they may be united on the
 * way and no path has to be listed: the cost stays within accounts × links, however dense the graph. Sets that differ in
 * one of them must not be united: what one path may take along and another may not would come through (R6).
 *
 * It follows walks, not simple paths: crossing only takes away, so a loop never gives what the same way without the loop
 * does not.
 */
export function arrivals(search: Search, account: string, links: number): readonly Arrival[] {
  const key = `${links} ${account}`;
  const known = search.found.get(key);
  if (known) return known;

  const { facts, person } = search;
  const kept = new Map<PermissionSet, Arrival>();
  keep(search, kept, { set: home(facts, person, account), account, from: null });
  if (links > 0)
    for (const link of facts.accounts.get(account)?.activeManagers ?? []) {
      if (link.row.manager === search.avoid) continue;
      // The first link of a path need not be onward; every later one must (R6).
      for (const from of arrivals(search, link.row.manager, link.row.onward ? links - 1 : 0))
        keep(search, kept, { set: crossing(facts, person, link, from.set), account, from });
    }
  const found = [...kept.values()];
  search.found.set(key, found);
  return found;
}

/** The same over the ways whose last link is with this manager (R8). */
export function arrivalsVia(search: Search, account: string, via: string, links: number): Arrival[] {
  const { facts, person } = search;
  const last = facts.accounts.get(account)?.activeManagers.filter((link) => link.row.manager === via) ?? [];
  return last.flatMap((link) =>
    arrivals(search, via, link.row.onward ? links - 1 : 0)
      .map((from) => ({ set: crossing(facts, person, link, from.set), account, from }))
      .filter((one) => !isEmpty(one.set)),
  );
}

function keep(search: Search, kept: Map<PermissionSet, Arrival>, arrival: Arrival): void {
  const set = intersect(arrival.set, search.follow);
  if (isEmpty(set)) return;
  const kind = intersect(set, search.apart);
  const there = kept.get(kind);
  kept.set(kind, there ? { ...there, set: union(there.set, set) } : { ...arrival, set });
}
