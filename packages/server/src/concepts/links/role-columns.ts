/** A role, right or ceiling as the database has it: exactly one of the three. */
export interface RoleColumns {
  readonly preset: string | null;
  readonly role_id: string | null;
  readonly permissions: string[] | null;
}

interface RoleRow extends RoleColumns {
  readonly role_name: string | null;
  readonly role_colour: string | null;
}

export function shownRole({ preset, role_id, permissions, role_name, role_colour }: RoleRow) {
  return { choice: preset ?? role_id ?? permissions ?? [], name: role_name, colour: role_colour };
}

/** What the audit log says of it: a preset's name, what an own role is called, or the list. */
export function toldRole(row: RoleRow): string | string[] {
  return row.preset ?? row.role_name ?? row.permissions ?? [];
}
