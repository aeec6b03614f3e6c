import type { Facts } from "./facts.ts";
import { isSubset, type PermissionSet, without } from "./permission-set.ts";

/**
 * What a giver would give without holding it (R10): empty when he may give it. `held` is what he holds there and then in
 * that account (for a share's right: his home set in the manager account), `given` what the role, tick, right or ceiling
 * stands for.
 */
export function beyond(held: PermissionSet, given: PermissionSet): PermissionSet {
  return without(given, held);
}

/** Whether a member holds anything that the actor does not, so that the actor may not change or remove him (R10). */
export function outranks(member: PermissionSet, actor: PermissionSet): boolean {
  return !isSubset(member, actor);
}

/** Why one person may not touch the membership of another; null when R10 has nothing against it. */
export type Untouchable = "own-membership" | "owner" | "outranked" | null;

/**
 * Whether R10 lets `actor` change or remove `member` in an account, given what each of the two holds there. It does not
 * ask for people.manage, and leaving is no change: one's own membership may always be left (R13).
 */
export function untouchable(
  facts: Facts,
  account: string,
  member: { readonly person: string; readonly set: PermissionSet },
  actor: { readonly person: string; readonly set: PermissionSet },
): Untouchable {
  const owner = facts.accounts.get(account)?.row.owner;
  if (member.person === actor.person) return "own-membership";
  if (member.person === owner) return "owner";
  return actor.person !== owner && outranks(member.set, actor.set) ? "outranked" : null;
}
