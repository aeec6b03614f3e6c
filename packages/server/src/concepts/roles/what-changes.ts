import type { RoleRow, WrittenRole } from "./store.ts";

const fields = ["name", "description", "colour", "letter"] as const;

/** The difference between a role and what is written over it, as the audit log tells it; null when there is none. */
export function whatChanges(earlier: RoleRow, role: WrittenRole) {
  const changed = fields.filter((field) => earlier[field] !== role[field]);
  const added = role.permissions.filter((name) => !earlier.permissions.includes(name));
  const removed = earlier.permissions.filter((name) => !role.permissions.includes(name));
  if (changed.length + added.length + removed.length === 0) return null;
  return {
    before: Object.fromEntries(changed.map((field) => [field, earlier[field]])),
    after: { ...Object.fromEntries(changed.map((field) => [field, role[field]])), added, removed },
  };
}
