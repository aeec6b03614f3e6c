import { arrivals, arrivalsVia, mostLinks, type Search } from "./arrival.ts";
import type { Facts } from "./facts.ts";
import { home } from "./home.ts";
import { empty, intersect, type PermissionSet, union } from "./permission-set.ts";

/**
 * `effective(p, C)` (R7): everything that a person holds in an account, over all ways in, as far as the account's features
 * and state allow. Asked via an account, only the ways in that come last through it count; via the account itself, only
 * home (R8). The empty set for an unknown person or account.
 */
export function effective(
  facts: Facts,
  person: string,
  account: string,
  via: string | null = null,
): PermissionSet {
  const where = facts.accounts.get(account);
  if (!where) return empty;
  return intersect(where.enabled, union(...setsOf(facts, person, account, via)));
}

function setsOf(facts: Facts, person: string, account: string, via: string | null): PermissionSet[] {
  if (via === account) return [home(facts, person, account)];
  if (via === null) {
    const search = searchFor(facts, person, null);
    return arrivals(search, account, mostLinks).map((one) => one.set);
  }
  return arrivalsVia(searchFor(facts, person, account), account, via, mostLinks).map((one) => one.set);
}

// Facts never change, so what one search found serves the next question about the same person.
const memories = new WeakMap<Facts, { asked: number; readonly searches: Map<string, Search> }>();
const longestMemory = 20_000;

function searchFor(facts: Facts, person: string, avoid: string | null): Search {
  const known = memories.get(facts);
  // A server may keep facts for long: what is remembered must stay bounded.
  const memory = known && known.asked < longestMemory ? known : { asked: 0, searches: new Map() };
  if (memory !== known) memories.set(facts, memory);
  memory.asked += 1;

  const key = JSON.stringify([person, avoid]);
  const { everything, crossing: apart } = facts.sets;
  const search: Search = memory.searches.get(key) ?? {
    facts,
    person,
    follow: everything,
    apart,
    avoid,
    found: new Map(),
  };
  memory.searches.set(key, search);
  return search;
}
