import { beyond, isEmpty, names } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { chosenRole, givablePermissions } from "../roles/chosen-role.ts";
import { givenSet } from "./role-of.ts";

export interface Given {
  readonly role: string | readonly string[];
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
}

/** A role with ticks that the asker may give: nothing in it that he does not hold himself (R10). */
export async function givenRole(
  tx: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"people.manage">,
  given: Given,
) {
  if (given.role === "suspended")
    throw invalid(
      "role",
      "Suspending a member is an act of its own: choose the role that he has otherwise.",
      "suspended",
    );
  const role = await chosenRole(tx, permit, catalogue, given.role, "role");
  const ticked = givablePermissions(catalogue, given.ticked, "ticked");
  const unticked = givablePermissions(catalogue, given.unticked, "unticked");
  const set = givenSet(catalogue, role.ref, ticked, unticked);
  if (isEmpty(set)) throw invalid("role", "Choose at least one permission.", "empty");
  const permissions = names(catalogue, beyond(holdingsOf(permit), set));
  if (permissions.length > 0)
    throw new Refusal("cannot-give", {
      permissions,
      detail: "Leave out what you do not hold yourself, or ask the owner of the account.",
    });
  return { columns: role.columns, name: role.name, ticked, unticked };
}

/** As the audit log tells it. */
export function toldGiven({ columns, name, ticked, unticked }: Awaited<ReturnType<typeof givenRole>>) {
  return { role: name ?? columns.permissions, ticked, unticked };
}
