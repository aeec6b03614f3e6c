import type { Catalogue, PermissionName } from "./catalogue.ts";
import { empty, type PermissionSet, setOf, setWhere, without } from "./permission-set.ts";
import { presetSet, presets } from "./preset.ts";
import type { Role, RoleRef } from "./world.ts";

/** What a role, a ceiling or a right stands for, by the account whose own roles it may name. */
export type RoleBook = (account: string, ref: RoleRef) => PermissionSet;

/**
 * The roles of a world (R2). A preset's name always means the preset, so that no own role can pose as one. An unknown
 * name stands for the empty set, and owner-level permissions are left out, whoever lists them (R1).
 */
export function roleBook(catalogue: Catalogue, roles: readonly Role[]): RoleBook {
  const ownerOnly = setWhere(catalogue, (one) => one.level === "owner");
  const listed = (permissions: readonly PermissionName[]) =>
    without(setOf(catalogue, permissions), ownerOnly);
  const byPreset = new Map<string, PermissionSet>(presets.map((one) => [one, presetSet(catalogue, one)]));
  const own = new Map<string, Map<string, PermissionSet>>();
  for (const role of roles) {
    const ofAccount = own.get(role.account) ?? new Map<string, PermissionSet>();
    if (ofAccount.has(role.id))
      throw new Error(`role "${role.id}" of account "${role.account}" is there twice`);
    own.set(role.account, ofAccount.set(role.id, listed(role.permissions)));
  }
  return (account, ref) =>
    typeof ref === "string" ? (byPreset.get(ref) ?? own.get(account)?.get(ref) ?? empty) : listed(ref);
}
