import { mostLinks } from "./arrival.ts";
import { type Entry, entries } from "./entry.ts";
import type { Facts } from "./facts.ts";

/** One person's one way into an account. */
export interface PersonEntry extends Entry {
  readonly person: string;
}

/**
 * Everybody who can enter an account (R7): one entry for each person and way in — direct, or through one
 * manager account — that gives anything at all. By person; the direct way first. Empty for an unknown account.
 */
export function whoCanEnter(facts: Facts, account: string): PersonEntry[] {
  return [...peopleUpstream(facts, account)]
    .sort()
    .flatMap((person) => entries(facts, person, account).map((entry) => ({ person, ...entry })));
}

/** The owners and members of every account from which a chain of active links leads here. */
function peopleUpstream(facts: Facts, account: string): Set<string> {
  const people = new Set<string>();
  const seen = new Set([account]);
  let layer = [account];
  for (let links = 0; links <= mostLinks && layer.length > 0; links++) {
    const next: string[] = [];
    for (const where of layer.map((id) => facts.accounts.get(id))) {
      if (!where) continue;
      people.add(where.row.owner);
      for (const person of where.members.keys()) people.add(person);
      for (const { row } of where.activeManagers) {
        if (seen.has(row.manager)) continue;
        seen.add(row.manager);
        next.push(row.manager);
      }
    }
    layer = next;
  }
  return people;
}
