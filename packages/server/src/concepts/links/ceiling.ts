import { beyond, names, roleSet } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { type ChosenRole, chosenRole, givablePermissions } from "../roles/chosen-role.ts";
import type { RoleColumns } from "../roles/role-columns.ts";

type Choice = string | readonly string[];

/** The most that comes through a link, as the client's people choose it. Nobody opens more than he holds himself (R10). */
export async function chosenCeiling(
  tx: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit,
  choice: Choice,
): Promise<ChosenRole> {
  const ceiling = await chosenRole(tx, permit, catalogue, choice, "ceiling");
  const given = roleSet(permit.facts, permit.account.id, ceiling.ref);
  const tooMuch = names(catalogue, beyond(holdingsOf(permit), given));
  if (tooMuch.length === 0) return ceiling;
  throw new Refusal("cannot-give", {
    permissions: tooMuch,
    detail: "Choose a level without what you do not hold yourself, or ask the owner of this account.",
  });
}

const askable: readonly string[] = ["admin", "editor", "viewer"];

/** What a manager asks for: the client is free to give another ceiling. */
export function askedFor({ catalogue }: Environment, choice: Choice): RoleColumns {
  if (typeof choice !== "string") {
    const permissions = givablePermissions(catalogue, choice, "level");
    if (permissions.length === 0)
      throw invalid("level", "Ask for at least one permission, or for a level.", "empty");
    return { preset: null, role_id: null, permissions };
  }
  if (askable.includes(choice)) return { preset: choice, role_id: null, permissions: null };
  throw invalid("level", "Ask for admin, editor, viewer or a list of permissions.", "unknown");
}
