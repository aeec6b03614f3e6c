import type { Catalogue, Permission, PermissionName } from "./catalogue.ts";

declare const brand: unique symbol;

/** A set of permissions of one catalogue: the bit at a permission's place says that it is in. */
export type PermissionSet = bigint & { readonly [brand]: "PermissionSet" };

/** The set of nothing. */
export const empty = 0n as PermissionSet;

/** The set of these names. A name that the catalogue does not have gives nothing. */
export function setOf(catalogue: Catalogue, names: Iterable<PermissionName>): PermissionSet {
  let bits = 0n;
  for (const name of names) {
    const place = catalogue.places.get(name);
    if (place !== undefined) bits |= 1n << BigInt(place);
  }
  return bits as PermissionSet;
}

/** The set of every permission for which `holds` is true. */
export function setWhere(catalogue: Catalogue, holds: (permission: Permission) => boolean): PermissionSet {
  return setOf(
    catalogue,
    catalogue.permissions.filter(holds).map((one) => one.name),
  );
}

/** The names in a set, in the order of the catalogue. */
export function names(catalogue: Catalogue, set: PermissionSet): PermissionName[] {
  return catalogue.permissions.filter((_, place) => (set >> BigInt(place)) & 1n).map((one) => one.name);
}

/** Whether a set holds a permission; an unknown permission is in no set. */
export function has(catalogue: Catalogue, set: PermissionSet, name: PermissionName): boolean {
  const place = catalogue.places.get(name);
  return place !== undefined && ((set >> BigInt(place)) & 1n) === 1n;
}

/** a ∪ b ∪ … */
export function union(...sets: readonly PermissionSet[]): PermissionSet {
  let bits = 0n;
  for (const set of sets) bits |= set;
  return bits as PermissionSet;
}

/** a ∩ b */
export function intersect(a: PermissionSet, b: PermissionSet): PermissionSet {
  return (a & b) as PermissionSet;
}

/** a \ b */
export function without(a: PermissionSet, b: PermissionSet): PermissionSet {
  return (a & ~b) as PermissionSet;
}

/** a ⊆ b */
export function isSubset(a: PermissionSet, b: PermissionSet): boolean {
  return (a & ~b) === 0n;
}

/** Whether a set holds nothing. */
export function isEmpty(set: PermissionSet): boolean {
  return set === 0n;
}
