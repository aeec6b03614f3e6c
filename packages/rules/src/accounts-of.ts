import { mostLinks } from "./arrival.ts";
import { type Entry, entries } from "./entry.ts";
import type { Facts } from "./facts.ts";

/** One way of a person into one of his accounts. */
export interface AccountEntry extends Entry {
  readonly account: string;
}

/**
 * Every account that a person can enter (R7): one entry for each account and way in — direct, or through one
 * manager account — that gives anything at all. By account; the direct way first. Empty for an unknown person.
 */
export function accountsOf(facts: Facts, person: string): AccountEntry[] {
  return [...accountsDownstream(facts, person)]
    .sort()
    .flatMap((account) => entries(facts, person, account).map((entry) => ({ account, ...entry })));
}

/** A person's homes, and every account to which a chain of active links leads from one of them. */
function accountsDownstream(facts: Facts, person: string): Set<string> {
  const homes = facts.homes.get(person) ?? [];
  const seen = new Set(homes);
  let layer = [...homes];
  for (let links = 1; links <= mostLinks && layer.length > 0; links++) {
    const next: string[] = [];
    for (const id of layer)
      for (const { row } of facts.accounts.get(id)?.activeClients ?? []) {
        if (seen.has(row.client)) continue;
        // Only the first link of a path need not be onward (R6).
        if (links > 1 && !row.onward) continue;
        seen.add(row.client);
        next.push(row.client);
      }
    layer = next;
  }
  return seen;
}
