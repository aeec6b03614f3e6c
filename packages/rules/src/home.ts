import type { Facts } from "./facts.ts";
import { empty, type PermissionSet } from "./permission-set.ts";

/**
 * `home(p, A)` (R3): what a person holds in an account by owning it or by an active, unexpired membership. The empty set
 * for everybody else, for a disabled person and for an unknown one.
 */
export function home(facts: Facts, person: string, account: string): PermissionSet {
  const who = facts.people.get(person);
  const where = facts.accounts.get(account);
  if (!who || who.disabled || !where) return empty;
  if (where.row.owner === person) return facts.sets.everything;
  const member = where.members.get(person);
  return member?.active ? member.set : empty;
}
