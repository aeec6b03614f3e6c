import { mostLinks } from "../arrival.ts";
import { type AccessRows, known, onward } from "./access-rows.ts";
import { isLive } from "./open-link.ts";
import type { SortedLists } from "./sorted-lists.ts";

/** A person's homes, and every account to which a chain of active links leads from one of them. */
export function downstream(rows: AccessRows, person: number, now: number): number[] {
  const seen = new Set(homesOf(rows, person));
  let layer = [...seen];
  for (let links = 1; links <= mostLinks && layer.length > 0; links++) {
    const next: number[] = [];
    for (const account of layer)
      for (let place = 0, count = rows.clients.length(account); place < count; place++) {
        const client = rows.clients.keyAt(account, place);
        const link = rows.clients.valueAt(account, place);
        // Only the first link of a path need not be onward (R6).
        if (links > 1 && !((rows.linkBits[link] as number) & onward)) continue;
        if (seen.has(client) || !isLive(rows, link, now)) continue;
        seen.add(client);
        next.push(client);
      }
    layer = next;
  }
  return [...seen].filter((account) => (rows.accountBits[account] as number) & known);
}

/** The owners and members of an account and of every one from which a chain of active links may lead them to it. */
export function upstream(rows: AccessRows, account: number, now: number): number[] {
  const people = new Set<number>();
  const asked = new Set([account]);
  const led = new Set([account]);
  addTeam(rows, account, people);
  let layer = [account];
  for (let links = 1; links <= mostLinks && layer.length > 0; links++) {
    const next: number[] = [];
    for (const client of layer)
      for (let place = 0, count = rows.managers.length(client); place < count; place++) {
        const manager = rows.managers.keyAt(client, place);
        const link = rows.managers.valueAt(client, place);
        if (!isLive(rows, link, now)) continue;
        if (!asked.has(manager)) addTeam(rows, manager, people);
        asked.add(manager);
        // Over a link that is not onward only the manager's own people come (R6).
        if (led.has(manager) || !((rows.linkBits[link] as number) & onward)) continue;
        led.add(manager);
        next.push(manager);
      }
    layer = next;
  }
  return [...people];
}

function addTeam(rows: AccessRows, account: number, people: Set<number>): void {
  if ((rows.accountBits[account] as number) & known) people.add(rows.owners[account] as number);
  for (let place = 0, count = rows.members.length(account); place < count; place++)
    people.add(rows.members.keyAt(account, place));
}

/** The accounts that a person owns or is a member of, whatever that gives him. */
export function homesOf(rows: AccessRows, person: number): number[] {
  return [...keysOf(rows.owned, person), ...keysOf(rows.homes, person)];
}

function keysOf(lists: SortedLists, node: number): number[] {
  return Array.from({ length: lists.length(node) }, (_, place) => lists.keyAt(node, place));
}
