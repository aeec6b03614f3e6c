import { type Catalogue, memberSet, type PermissionSet, prepare, type RoleRef } from "@keyholder/rules";
import { type GivenRoleRow, toldRole } from "../roles/role-columns.ts";

interface MemberRole extends GivenRoleRow {
  readonly role_permissions: string[] | null;
  readonly ticked: string[];
  readonly unticked: string[];
}

/** What the audit log says of a role with its ticks. */
export function toldMemberRole(row: MemberRole) {
  return { role: toldRole(row), ticked: row.ticked, unticked: row.unticked };
}

/** What the role with its ticks gives once the place is taken, whether or not it is now (R3, R10). */
export function setOfRole(catalogue: Catalogue, row: MemberRole): PermissionSet {
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
