import { operations } from "@keyholder/contract";
import { has, needs, presets } from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import { reading } from "../../handler.ts";
import { shownPreset, shownRole } from "./shown-role.ts";
import { membersByRole, ownRoles } from "./store.ts";

// Suspending somebody is an act of its own, not a role to choose.
const offered = presets.filter((preset) => preset !== "suspended");

export const listRoles = reading(operations.listRoles, async ({ db, env: { catalogue }, permit }) => {
  const holdings = holdingsOf(permit);
  const own = await ownRoles(db, permit);
  const members = await membersByRole(db, permit);
  return {
    items: [
      ...offered.map((preset) => shownPreset(permit, preset, members.get(preset) ?? 0)),
      ...own.map((role) => shownRole(permit, role, members.get(role.id) ?? 0)),
    ],
    permissions: catalogue.permissions.map(({ name, level, reserved }) => ({
      name,
      level,
      reserved,
      needs: needs(catalogue, name),
      canGive: level !== "owner" && has(catalogue, holdings, name),
    })),
  };
});
