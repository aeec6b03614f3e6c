import {
  type Catalogue,
  intersect,
  names,
  type PermissionSet,
  type RoleRef,
  setOf,
  without,
} from "@keyholder/rules";
import { givenSet } from "../members/role-of.ts";
import type { GrantRow } from "./store.ts";

/** What a grant's thing gives now, and what it gave before the visitor touched it. */
export function setsOf(catalogue: Catalogue, row: GrantRow): { now: PermissionSet; before: PermissionSet } {
  const empty = setOf(catalogue, []);
  const role = (ref: RoleRef, ticked: string[] = [], unticked: string[] = []) =>
    givenSet(catalogue, ref, ticked, unticked);
  const before = row.is_new
    ? empty
    : role(
        row.before_preset ?? row.before_role_permissions ?? row.before_permissions ?? [],
        row.before_ticked,
        row.before_unticked,
      );
  switch (row.kind) {
    case "member":
      return {
        now: role(
          row.member_preset ?? row.member_role_permissions ?? row.member_permissions ?? [],
          row.ticked ?? [],
          row.unticked ?? [],
        ),
        before,
      };
    case "role":
      return { now: role(row.role_permissions ?? []), before };
    case "share":
      return {
        now: role(row.right_preset ?? row.right_role_permissions ?? row.right_permissions ?? []),
        before,
      };
    case "timed":
    case "key":
      return { now: setOf(catalogue, row.permissions), before: empty };
    default:
      return { now: empty, before: empty };
  }
}

/** The permissions that a visitor added. */
export function added(catalogue: Catalogue, row: GrantRow): string[] {
  const { now, before } = setsOf(catalogue, row);
  return names(catalogue, without(now, before));
}

/** What is left of a raised right. */
export function lowered(catalogue: Catalogue, row: GrantRow): string[] {
  const { now, before } = setsOf(catalogue, row);
  return names(catalogue, intersect(now, before));
}

/**
 * A change during a visit that gave nobody anything needs no end. Where an own role is on either side, what it gives may
 * change later, so that one is never forgotten unless only ticks were taken away.
 */
export function givesNothing(catalogue: Catalogue, row: GrantRow): boolean {
  if (row.is_new || row.kind === "group-member" || row.kind === "client-access") return false;
  if (row.before_suspended || row.before_expires_at !== null) return false;
  if (added(catalogue, row).length > 0) return false;
  const now = row.kind === "member" ? row.member_role_id : row.right_role_id;
  if (now === null && row.before_role_id === null) return true;
  const within = (some: readonly string[] | null, all: readonly string[]) =>
    (some ?? []).every((one) => all.includes(one));
  return (
    now === row.before_role_id &&
    within(row.ticked, row.before_ticked) &&
    within(row.before_unticked, row.unticked ?? [])
  );
}
