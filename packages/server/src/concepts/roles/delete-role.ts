import { operations } from "@keyholder/contract";
import { empty, type RoleRef, roleSet, union, without } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { ceilingEntries } from "./ceiling-entries.ts";
import { chosenRole } from "./chosen-role.ts";
import { type Gain, refuseGain, refuseUntouchable, setWith } from "./no-escalation.ts";
import { lockRole, type RoleRow, removeRole } from "./store.ts";
import { countsOf, type Uses, usesOf } from "./uses.ts";
import { lockUses, replaceRole, spellOutInOverLinks } from "./uses-store.ts";

type Managing = Permit<"roles.manage">;

export const deleteRole = changing(operations.deleteRole, async ({ tx, env, permit, params, query }) => {
  await lockUses(tx, permit, params.role);
  const role = await lockRole(tx, permit, params.role);
  if (!role) throw new Refusal("not-found");
  const uses = await usesOf(tx, permit, role.id);
  refuseUntouchable(permit, role, uses.people);
  const counts = countsOf(uses);
  const replacement = await chosenReplacement(tx, env, permit, role, query.replacement);
  if (counts.length > 0 && !replacement) throw inUse(counts);
  if (replacement) {
    refuseGain(permit, gainBy(permit, role, replacement.ref, uses));
    await replaceRole(tx, permit, role.id, replacement.columns);
  }
  await spellOutInOverLinks(tx, permit, role);
  await removeRole(tx, permit, role.id);
  await endVisitsWithoutAccess(tx, env, { account: permit.account.id });

  const entry = {
    account: permit.account.id,
    target: { kind: "role", id: role.id, name: role.name },
    before: { permissions: role.permissions },
  };
  const after = replacement?.name;
  return {
    audit: [
      { ...entry, action: "roles.delete" },
      ...counts.map(([kind, count]) => ({
        ...entry,
        action: "roles.replace",
        after: { role: after, [kind]: count },
      })),
      ...ceilingEntries(permit, uses.managers, { before: { ceiling: role.name }, after: { ceiling: after } }),
    ],
  };
});

async function chosenReplacement(
  tx: Parameters<typeof lockRole>[0],
  { catalogue }: Environment,
  permit: Managing,
  role: RoleRow,
  choice: string | undefined,
) {
  if (choice === undefined) return null;
  if (choice === role.id) throw invalid("replacement", "Choose another role than the one that goes.", "same");
  if (choice === "suspended")
    throw invalid(
      "replacement",
      "Suspending people is an act of its own: choose a role that they get instead.",
      "suspended",
    );
  return chosenRole(tx, permit, catalogue, choice, "replacement");
}

/** Of its people each by himself: what he has ticked anyway, or unticked, he does not gain. */
function gainBy(permit: Managing, role: RoleRow, replacement: RoleRef, uses: Uses): Gain {
  const setOfRole = (ref: RoleRef) => roleSet(permit.facts, permit.account.id, ref);
  const gained = without(setOfRole(replacement), setOfRole(role.permissions));
  const asCeiling = uses.managers.length > 0 ? gained : empty;
  const asRight = uses.shares > 0 ? gained : empty;
  const byPeople = uses.people.map((holder) =>
    without(setWith(permit, replacement, holder), setWith(permit, role.permissions, holder)),
  );
  return { all: union(...byPeople, asCeiling, asRight), asCeiling, asRight };
}

function inUse(counts: readonly [string, number][]): Refusal {
  const told = counts.map(([kind, count]) => `${kind}: ${count}`).join(", ");
  return new Refusal("in-use", { detail: `Choose what takes its place (${told}).` });
}
