import { m } from "../../messages/messages.js";
import type { Level } from "../../parts/LevelChoice.tsx";
import { presetName, roleName } from "../../parts/roleName.ts";
import type { Option } from "../../ui/index.ts";
import type { Role } from "../members/queries.ts";

/** A level, any other preset, an own role's id, or a list of permissions. */
export type Ceiling = string | string[];

const levels: readonly string[] = ["admin", "editor", "viewer", "suspended"];

export const isLevel = (ceiling: Ceiling | null): ceiling is Level =>
  typeof ceiling === "string" && levels.includes(ceiling);

/** Presets beside the levels, then the account's own roles; those that one cannot give say so. */
export function otherRoles(roles: readonly Role[]): Option[] {
  return roles
    .filter(({ choice }) => typeof choice === "string" && !levels.includes(choice))
    .map((role) => ({
      value: String(role.choice),
      label: roleName(role),
      description: role.description ?? undefined,
      disabledReason: role.canGive ? undefined : m.members_cannot_give(),
    }));
}

/** What a ceiling is called, with the account's own roles by their names. */
export function ceilingName(ceiling: Ceiling, roles: readonly Role[]): string {
  if (typeof ceiling !== "string") return m.ceiling_single();
  const role = roles.find(({ choice }) => choice === ceiling);
  return role ? roleName(role) : presetName(ceiling);
}
