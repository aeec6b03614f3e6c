import type { PermissionName } from "./catalogue.ts";
import type { Facts } from "./facts.ts";
import {
  empty,
  intersect,
  isEmpty,
  isSubset,
  names,
  type PermissionSet,
  setOf,
  setWhere,
  without,
} from "./permission-set.ts";
import { aboutOneClient, levelSet } from "./preset.ts";

/** A level as people read it; with anything added or removed it is shown as customised. */
export interface ShownLevel {
  readonly level: "owner" | "admin" | "editor" | "viewer" | "none";
  readonly added: readonly PermissionName[];
  readonly removed: readonly PermissionName[];
}

/**
 * The level at which a set is shown in an account (R9): owner, or the highest level whose set is held as far as the
 * account's features and state allow; `none` when not even viewer is. The empty set is `none` everywhere.
 * Of a way in through a link nobody can hold what is reserved (R6), so it is not asked for: who comes in as admin is
 * shown as admin. What the right "sign in as admin" leaves out is shown as taken off the level, not as a lower one.
 */
export function shownLevel(
  facts: Facts,
  account: string,
  set: PermissionSet,
  {
    isOwner = false,
    throughLink = false,
  }: { readonly isOwner?: boolean; readonly throughLink?: boolean } = {},
): ShownLevel {
  const reserved = setWhere(facts.catalogue, (one) => throughLink && one.reserved);
  const enabled = without(facts.accounts.get(account)?.enabled ?? empty, reserved);
  const spared = throughLink ? setOf(facts.catalogue, aboutOneClient) : empty;
  const held = intersect(set, enabled);
  const possible = (level: "owner" | "admin" | "editor" | "viewer") =>
    intersect(levelSet(facts.catalogue, level), enabled);
  const highest = (["admin", "editor", "viewer"] as const).find(
    (one) => !isEmpty(held) && isSubset(without(possible(one), spared), held),
  );
  const level = isOwner ? "owner" : (highest ?? "none");
  const exactly = level === "none" ? empty : possible(level);
  return {
    level,
    added: names(facts.catalogue, without(held, exactly)),
    removed: names(facts.catalogue, without(exactly, held)),
  };
}
