import type { Facts, LinkFact, ShareFact } from "./facts.ts";
import { home } from "./home.ts";
import { empty, intersect, isEmpty, type PermissionSet, union } from "./permission-set.ts";

/**
 * `share(p, M→C, S)` (R5): how far the manager account opens a client to a person who holds S there. Everything in mode
 * `team` or with `clients.all`; else the union of the rights of the shares that are meant for him.
 */
export function share(facts: Facts, person: string, link: LinkFact, held: PermissionSet): PermissionSet {
  if (link.mode === "team" || !isEmpty(intersect(held, facts.sets.all))) return facts.sets.everything;
  return union(...sharesFor(facts, person, link).map((one) => one.right));
}

/** The shares of a link's client with a person, or with a group of which he is an active member (R5). */
export function sharesFor(facts: Facts, person: string, link: LinkFact): ShareFact[] {
  const manager = facts.accounts.get(link.row.manager);
  const shares = manager?.shares.get(link.row.client) ?? [];
  return shares.filter(({ row }) => {
    if (row.person === person) return true;
    if (row.group == null || !manager?.members.get(person)?.active) return false;
    return manager.groups.get(row.group)?.has(person) ?? false;
  });
}

/**
 * What a person may do *in the manager account about one client*, for clients.edit, clients.features and clients.end
 * (R5): `home ∩ share`, as far as the manager account's own features and state allow. The empty set when no active link
 * joins the two.
 */
export function aboutClient(facts: Facts, person: string, manager: string, client: string): PermissionSet {
  const where = facts.accounts.get(manager);
  const links = facts.accounts.get(client)?.activeManagers.filter((one) => one.row.manager === manager) ?? [];
  const held = home(facts, person, manager);
  const open = union(...links.map((link) => share(facts, person, link, held)));
  return intersect(intersect(held, open), where?.enabled ?? empty);
}
