import { type Catalogue, type PermissionSet, prepare, type RoleRef, roleSet } from "@keyholder/rules";

interface RightRow {
  readonly preset: string | null;
  readonly permissions: string[] | null;
  readonly role_permissions: string[] | null;
}

/** What a share's right stands for, an own role by its permissions. */
export function refOfRight(row: RightRow): RoleRef {
  return row.preset ?? row.role_permissions ?? row.permissions ?? [];
}

/** `right` may not be the id of an own role: say its permissions. */
export function setOfRight(catalogue: Catalogue, right: RoleRef): PermissionSet {
  const nothingElse = prepare({ people: [], accounts: [] }, { catalogue });
  return roleSet(nothingElse, "", right);
}
