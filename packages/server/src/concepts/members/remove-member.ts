import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { endKeysOf } from "../api-keys/end-keys-of.ts";
import { enderOf } from "../api-keys/ender-of.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import type { Act } from "./act.ts";
import { toldMemberRole } from "./role-of.ts";
import { lockMember } from "./store.ts";
import { tellMember } from "./tell-member.ts";
import { touchable } from "./touchable.ts";
import { vacate } from "./vacate-store.ts";
import { withdrawSent } from "./withdraw-sent.ts";

export const removeMember = changing(operations.removeMember, async ({ tx, env, permit, params }) => ({
  audit: await removeById(tx, env, permit, params.member),
}));

export async function removeById(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  id: string,
) {
  return remove(tx, env, permit, await lockMember(tx, permit, id));
}

/** Ends everything that he has by this place, and all that he offered from it; his name stays in the log. */
export const remove: Act = async (tx, env, permit, row) => {
  const member = touchable(env, permit, row);
  const account = permit.account.id;
  // Before the row goes: the invitations forget then whose they were.
  await closeInvitations(tx, { member: member.id }, "cancelled");
  if (!(await vacate(tx, member))) throw new Refusal("not-found");
  const person = member.status === "invited" ? null : member.person_id;
  const withdrawn = person === null ? [] : await withdrawSent(tx, env, { account, person });
  const keys = person === null ? [] : await endKeysOf(tx, { account, people: [person], by: enderOf(permit) });
  if (person) await endVisitsWithoutAccess(tx, env, { person });
  if (person) await tellMember(tx, env, permit, member, "access.removed");
  return [
    {
      account,
      action: member.status === "invited" ? "members.withdraw-invitation" : "members.remove",
      target: { kind: "member", id: member.id, name: member.name },
      before: { email: member.email, ...toldMemberRole(member) },
    },
    ...withdrawn,
    ...keys,
  ];
};
