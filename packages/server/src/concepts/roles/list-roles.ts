import { operations } from "@keyholder/contract";
import {
  type Catalogue,
  has,
  isSubset,
  names,
  type PermissionSet,
  presetSet,
  presets,
  setOf,
} from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import { reading } from "../../handler.ts";
import { ownRoles } from "./store.ts";

// Suspending somebody is an act of its own, not a role to choose.
const offered = presets.filter((preset) => preset !== "suspended");

export const listRoles = reading(operations.listRoles, async ({ db, env: { catalogue }, permit }) => {
  const holdings = holdingsOf(permit);
  const own = await ownRoles(db, permit);
  return {
    items: [
      ...offered.map((preset) => ({
        choice: preset,
        name: null,
        description: null,
        colour: null,
        preset: true,
        ...contents(catalogue, presetSet(catalogue, preset), holdings),
      })),
      ...own.map(({ id, name, description, colour, permissions }) => ({
        choice: id,
        name,
        description,
        colour,
        preset: false,
        ...contents(catalogue, setOf(catalogue, permissions), holdings),
      })),
    ],
    permissions: catalogue.permissions.map(({ name, level, reserved }) => ({
      name,
      level,
      reserved,
      canGive: level !== "owner" && has(catalogue, holdings, name),
    })),
  };
});

function contents(catalogue: Catalogue, set: PermissionSet, holdings: PermissionSet) {
  return { permissions: names(catalogue, set), canGive: isSubset(set, holdings) };
}
