/** A role, right or ceiling as the database has it: exactly one of the three. */
export interface RoleColumns {
  readonly preset: string | null;
  readonly role_id: string | null;
  readonly permissions: string[] | null;
}

export interface GivenRoleRow extends RoleColumns {
  readonly role_name: string | null;
  readonly role_colour: string | null;
}

/** The role as its giver chose it. */
export function shownGivenRole({ preset, role_id, permissions, role_name, role_colour }: GivenRoleRow) {
  return { choice: preset ?? role_id ?? permissions ?? [], name: role_name, colour: role_colour };
}

/** A preset's name, or what an own role is called; null for a list. */
export function roleNameOf({ preset, role_name }: Pick<GivenRoleRow, "preset" | "role_name">): string | null {
  return preset ?? role_name;
}

/** What the audit log says of it: its name, or the list. */
export function toldRole(row: Omit<GivenRoleRow, "role_id" | "role_colour">): string | string[] {
  return roleNameOf(row) ?? row.permissions ?? [];
}
