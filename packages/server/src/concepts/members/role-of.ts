import { type Catalogue, memberSet, type PermissionSet, prepare, type RoleRef } from "@keyholder/rules";

interface RoleColumns {
  readonly preset: string | null;
  readonly permissions: string[] | null;
  readonly role_id: string | null;
  readonly role_name: string | null;
  readonly role_colour: string | null;
  readonly role_permissions: string[] | null;
  readonly ticked: string[];
  readonly unticked: string[];
}

/** The role as its giver chose it. */
export function shownRole(row: RoleColumns) {
  return {
    choice: row.preset ?? row.role_id ?? row.permissions ?? [],
    name: row.role_name,
    colour: row.role_colour,
  };
}

/** A preset's name, or what an own role is called; null for a list. */
export function roleNameOf(row: RoleColumns): string | null {
  return row.preset ?? row.role_name;
}

/** What the audit log says of a role. */
export function toldRole(row: RoleColumns) {
  return { role: roleNameOf(row) ?? row.permissions, ticked: row.ticked, unticked: row.unticked };
}

/** What the role with its ticks gives once the place is taken, whether or not it is now (R3, R10). */
export function setOfRole(catalogue: Catalogue, row: RoleColumns): PermissionSet {
  const role: RoleRef = row.preset ?? row.role_permissions ?? row.permissions ?? [];
  return givenSet(catalogue, role, row.ticked, row.unticked);
}

/** `role` may not be the id of an own role: say its permissions. */
export function givenSet(
  catalogue: Catalogue,
  role: RoleRef,
  ticked: string[],
  unticked: string[],
): PermissionSet {
  const nothingElse = prepare({ people: [], accounts: [] }, { catalogue });
  return memberSet(nothingElse, { account: "", role, ticked, unticked });
}
