import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import { roleName } from "../../parts/roleName.ts";
import type { Definition } from "../../ui/index.ts";
import type { Role } from "../members/queries.ts";
import { asColour, colourName, type RoleBody } from "./role-colours.ts";

export type RoleValues = Required<RoleBody>;

export const bodyOf = (role: Role): RoleValues => ({
  name: role.name ?? roleName(role),
  description: role.description ?? "",
  colour: asColour(role.colour),
  letter: role.letter ?? "",
  permissions: role.permissions,
});

/** A new role, on the pattern of another where one is duplicated. */
export const newBody = (pattern: Role | undefined): RoleValues =>
  pattern
    ? { ...bodyOf(pattern), name: m.roles_copy_of({ role: roleName(pattern) }) }
    : { name: "", description: "", colour: "blue", letter: "", permissions: ["account.view"] };

/** Some values of a role in words, as they stand now. */
export function valuesInWords(values: Partial<RoleValues>, before: readonly string[]): Definition[] {
  const { name, description, colour, letter, permissions } = values;
  const difference = permissions && [
    ...permissions
      .filter((one) => !before.includes(one))
      .map((one) => m.level_added({ permission: permissionName(one) })),
    ...before
      .filter((one) => !permissions.includes(one))
      .map((one) => m.level_removed({ permission: permissionName(one) })),
  ];
  return [
    ...(name === undefined ? [] : [{ term: m.roles_name(), value: name }]),
    ...(description === undefined ? [] : [{ term: m.roles_description(), value: description || "–" }]),
    ...(colour === undefined ? [] : [{ term: m.roles_colour(), value: colourName(colour) }]),
    ...(letter === undefined ? [] : [{ term: m.roles_letter(), value: letter || "–" }]),
    ...(difference ? [{ term: m.roles_permissions(), value: formatList(difference) }] : []),
  ];
}
