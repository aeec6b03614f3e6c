import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../messages/messages.js";

type Member = AnswerOf<Operations["listMembers"]>["items"][number];
export type ShownRole = NonNullable<Member["role"]>;
export type ShownLevel = Member["level"];
export type LevelName = ShownLevel["level"] | "suspended";

const levels: Record<LevelName, () => string> = {
  owner: m.level_owner,
  admin: m.level_admin,
  editor: m.level_editor,
  viewer: m.level_viewer,
  suspended: m.level_suspended,
  none: m.level_none,
};

const presets: Record<string, () => string> = {
  ...levels,
  billing: m.role_billing,
  sales: m.role_sales,
  technical: m.role_technical,
  support: m.role_support,
  client_admin: m.role_client_admin,
  client_manager: m.role_client_manager,
};

export const levelName = (level: LevelName): string => levels[level]();

/** A level in one word; a set of permissions below every level is no level at all. */
export const shownLevelName = ({ level, added }: ShownLevel): string =>
  level === "none" && added.length > 0 ? m.level_customised() : levelName(level);

/** A preset's name in words; an own role keeps the name that its account gave it. */
export const presetName = (preset: string): string => presets[preset]?.() ?? preset;

/** What a role is called, whichever of its three forms it has. */
export function roleName({ choice, name }: Pick<ShownRole, "choice" | "name">): string {
  if (name !== null) return name;
  return typeof choice === "string" ? presetName(choice) : m.role_own_choice();
}
