import { type Preset, presets } from "@keyholder/rules";
import { m } from "../../messages/messages.js";

const presetNames: Record<
  Preset,
  (inputs: Record<string, never>, options: { locale: "en" | "pl" }) => string
> = {
  viewer: m.role_viewer,
  editor: m.role_editor,
  admin: m.role_admin,
  suspended: m.role_suspended,
  billing: m.role_billing,
  sales: m.role_sales,
  technical: m.role_technical,
  support: m.role_support,
  client_admin: m.role_client_admin,
  client_manager: m.role_client_manager,
};

const isPreset = (name: string): name is Preset => (presets as readonly string[]).includes(name);

/** A preset's name in the reader's language; an account's own role is called what it is called. null: a list. */
export function roleName(name: string | null, locale: "en" | "pl"): string {
  if (name === null) return m.role_listed({}, { locale });
  return isPreset(name) ? presetNames[name]({}, { locale }) : name;
}

/** Whether this is what a preset, or the owner, is called: an own role of that name would be taken for it. */
export function isPresetName(name: string): boolean {
  const shown = presets.flatMap((preset) => [preset, roleName(preset, "en"), roleName(preset, "pl")]);
  return ["owner", ...shown].some((one) => one.toLowerCase() === name.toLowerCase());
}
