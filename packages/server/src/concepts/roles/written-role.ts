import type { BodyOf, operations } from "@keyholder/contract";
import type { Catalogue } from "@keyholder/rules";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { givablePermissions } from "./chosen-role.ts";
import { isPresetName } from "./role-name.ts";
import type { WrittenRole } from "./store.ts";

/** A role as somebody wrote it, if it can be one (R2) and does not pose as a preset. */
export function writtenRole(catalogue: Catalogue, body: BodyOf<typeof operations.createRole>): WrittenRole {
  const { name, description, colour } = body;
  const permissions = givablePermissions(catalogue, body.permissions, "permissions");
  if (permissions.length === 0) throw invalid("permissions", "Choose at least one permission.", "empty");
  if (isPresetName(name))
    throw new Refusal("name-taken", {
      detail: `"${name}" is what a preset role is called: choose another name.`,
    });
  return { name, description, colour, letter: body.letter || null, permissions };
}
