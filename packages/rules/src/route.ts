import { mostLinks } from "./arrival.ts";
import type { Facts, LinkFact } from "./facts.ts";
import { linkStates } from "./link.ts";
import type { Way } from "./way.ts";
import type { Question } from "./world.ts";

/** A path as it is looked at for an explanation: it may go over links that do not count now, and lead nowhere. */
export interface Route {
  readonly home: string;
  readonly links: readonly LinkFact[];
}

// An explanation is read by people: beyond these bounds it says that there is more.
const mostRoutes = 200;
const mostWork = 20_000;

/**
 * The simple paths of at most six links (R6) from a person's homes to the account asked about, the shortest first, as far as
 * the bounds go; `more` tells whether they cut any off. Asked via an account, only the paths that R8 counts.
 */
export function routes(facts: Facts, question: Question): { routes: Route[]; more: boolean } {
  const { person, account: target, via = null } = question;
  const homes = [...(facts.homes.get(person) ?? [])].sort();
  if (via === target)
    return { routes: homes.includes(target) ? [{ home: target, links: [] }] : [], more: false };

  const upstream = upstreamOf(facts, target, via);
  const found: Route[] = [];
  let work = 0;
  const isFull = () => found.length >= mostRoutes || work >= mostWork;

  const extend = (home: string, links: LinkFact[], at: string, left: number): void => {
    work += 1;
    if (at === target) {
      if (left === 0) found.push({ home, links });
      return;
    }
    for (const link of upstream.links.get(at) ?? []) {
      const next = link.row.client;
      if (isFull()) return;
      if ((upstream.distance.get(next) ?? mostLinks) >= left) continue;
      if (next === home || links.some((one) => one.row.client === next)) continue;
      extend(home, [...links, link], next, left - 1);
    }
  };
  for (let length = via === null ? 0 : 1; length <= mostLinks; length++)
    for (const home of homes)
      if ((upstream.distance.get(home) ?? length + 1) <= length) extend(home, [], home, length);
  return { routes: found, more: isFull() };
}

/** The path over these accounts, by the links that are shown between them. */
export function routeOver(facts: Facts, way: Way): Route {
  const links = way
    .slice(1)
    .map((client, place) => shownLinks(facts, client).find((one) => one.row.manager === way[place]));
  return { home: way[0] ?? "", links: links.filter((one) => one !== undefined) };
}

/** The links that lead towards the target, by manager account, and how many links every account is away from it. */
function upstreamOf(facts: Facts, target: string, via: string | null) {
  const links = new Map<string, LinkFact[]>();
  const distance = new Map([[target, 0]]);
  let layer = [target];
  for (let away = 1; away <= mostLinks; away++) {
    const next: string[] = [];
    for (const account of layer)
      for (const link of shownLinks(facts, account)) {
        const manager = link.row.manager;
        if (manager === target || (account === target && via !== null && manager !== via)) continue;
        const there = links.get(manager);
        if (there) there.push(link);
        else links.set(manager, [link]);
        if (distance.has(manager)) continue;
        distance.set(manager, away);
        next.push(manager);
      }
    layer = next;
  }
  return { links, distance };
}

/** An account's links to its managers, one for each: the active one, or else the one that came closest to counting. */
function shownLinks(facts: Facts, client: string): LinkFact[] {
  const shown = new Map<string, LinkFact>();
  for (const link of facts.accounts.get(client)?.managers ?? []) {
    const there = shown.get(link.row.manager);
    if (!there || linkStates.indexOf(link.state) < linkStates.indexOf(there.state))
      shown.set(link.row.manager, link);
  }
  return [...shown.values()];
}
