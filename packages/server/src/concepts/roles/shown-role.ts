import { isSubset, names, type PermissionSet, type Preset, presetSet, setOf } from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import type { RoleRow } from "./store.ts";

/** A preset as the API shows it to the asker. */
export function shownPreset(permit: Permit, preset: Preset, members: number) {
  return {
    choice: preset,
    id: null,
    name: null,
    description: null,
    colour: null,
    letter: null,
    preset: true,
    members,
    version: 0,
    ...contents(permit, presetSet(permit.facts.catalogue, preset)),
  };
}

/** An account's own role as the API shows it to the asker. */
export function shownRole(permit: Permit, role: RoleRow, members: number) {
  return {
    choice: role.id,
    id: role.id,
    name: role.name,
    description: role.description,
    colour: role.colour,
    letter: role.letter,
    preset: false,
    members,
    version: role.version,
    ...contents(permit, setOf(permit.facts.catalogue, role.permissions)),
  };
}

function contents(permit: Permit, set: PermissionSet) {
  return { permissions: names(permit.facts.catalogue, set), canGive: isSubset(set, holdingsOf(permit)) };
}
