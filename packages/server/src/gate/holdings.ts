import { type Facts, home, intersect, type PermissionSet, setOf } from "@keyholder/rules";
import type { Asker } from "./asker.ts";
import type { Permit } from "./permit.ts";

/** As much of a set as the asker brings along: a key has no more than its scopes. */
export function asFarAsKey(facts: Facts, { key }: Pick<Asker, "key">, set: PermissionSet): PermissionSet {
  return key ? intersect(set, setOf(facts.catalogue, key.scopes)) : set;
}

/** What the asker has in the account by his own place in its team, or would have by other facts. */
export function homeOf(
  { facts, person, account }: Pick<Permit, "facts" | "person" | "account">,
  then: Facts = facts,
): PermissionSet {
  return asFarAsKey(facts, person, home(then, person.id, account.id));
}

/**
 * What the asker may give on (R10), and what he may leave with (R13). Of the account's own people, the home set: what its
 * features and state hide for now is still theirs, so an admin can appoint another admin, and an owner can end a link
 * while his account is suspended. A visitor has nothing but what came over the link.
 */
export function holdingsOf(
  permit: Pick<Permit, "facts" | "person" | "account" | "visit" | "held">,
): PermissionSet {
  return permit.visit ? permit.held : homeOf(permit);
}
