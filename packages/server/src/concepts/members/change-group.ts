import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { invalid } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import type { Act, Entries } from "./act.ts";
import { givenGroups } from "./given-groups.ts";
import { groupsAmong, putIntoGroup, takeOutOfGroup } from "./groups-store.ts";
import { touchable } from "./touchable.ts";

/** Puts members into one group, once the asker is known to be entitled to. */
export async function intoGroup(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  id: string,
): Promise<Act<Entries>> {
  const group = await groupToChange(tx, env, permit, id);
  await givenGroups(tx, env, permit, [id]);
  return async (tx, env, permit, row) => {
    const member = touchable(env, permit, row);
    if (!(await putIntoGroup(tx, id, member))) return [];
    return [
      {
        account: permit.account.id,
        action: "groups.add-members",
        target: { kind: "group", id, name: group.name },
        after: { members: [member.name] },
      },
    ];
  };
}

/** Takes members out of one group: what was open to them through it is closed from the next request (R11). */
export async function outOfGroup(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  id: string,
): Promise<Act<Entries>> {
  const group = await groupToChange(tx, env, permit, id);
  return async (tx, env, permit, row) => {
    const member = touchable(env, permit, row);
    if (!(await takeOutOfGroup(tx, id, member))) return [];
    const { person_id: person } = member;
    if (person) await endVisitsWithoutAccess(tx, env, { person, via: permit.account.id });
    return [
      {
        account: permit.account.id,
        action: "groups.remove-member",
        target: { kind: "group", id, name: group.name },
        before: { member: member.name },
      },
    ];
  };
}

async function groupToChange(tx: Kysely<DB>, env: Environment, permit: Permit<"people.manage">, id: string) {
  await requirePermission(env, tx, permit, "groups.manage");
  const [group] = await groupsAmong(tx, permit, [id]);
  if (!group) throw invalid("change.group", "Choose a group of this account.", "unknown");
  return group;
}
