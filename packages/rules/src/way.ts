import { type Arrival, arrivals, arrivalsVia, mostLinks, type Search } from "./arrival.ts";
import type { Facts } from "./facts.ts";
import { empty, intersect, isEmpty, setOf, union } from "./permission-set.ts";
import type { Question } from "./world.ts";

/** A way into an account: its accounts from the home to the one asked about. */
export type Way = readonly string[];

/**
 * A shortest way by which a person may do what is asked, or null when there is none. It follows only what is asked
 * for and the ones that crossing looks at, so at most a handful of arrivals are kept for each account.
 */
export function shortestWay(facts: Facts, question: Question): Way | null {
  const { person, account, permission, via = null } = question;
  const asked = setOf(facts.catalogue, [permission]);
  if (isEmpty(intersect(asked, facts.accounts.get(account)?.enabled ?? empty))) return null;
  const follow = union(facts.sets.crossing, asked);
  const throughLinks = via !== null && via !== account;
  const avoid = throughLinks ? account : null;
  const search: Search = { facts, person, follow, apart: follow, avoid, found: new Map() };
  for (let links = throughLinks ? 1 : 0; links <= (via === account ? 0 : mostLinks); links++) {
    const found = throughLinks ? arrivalsVia(search, account, via, links) : arrivals(search, account, links);
    const arrival = found.find((one) => !isEmpty(intersect(one.set, asked)));
    if (arrival) return wayOf(arrival);
  }
  return null;
}

function wayOf(arrival: Arrival): Way {
  return arrival.from ? [...wayOf(arrival.from), arrival.account] : [arrival.account];
}
