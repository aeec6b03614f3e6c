import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { vacate } from "./places-store.ts";
import { toldRole } from "./role-of.ts";
import { lockMember } from "./store.ts";
import { touchable } from "./touchable.ts";

export const removeMember = changing(operations.removeMember, async ({ tx, env, permit, params }) => {
  const member = touchable(env, permit, await lockMember(tx, permit, params.member));
  // Before the row goes: the invitations forget then whose they were.
  await closeInvitations(tx, { member: member.id }, "cancelled");
  await vacate(tx, member);
  if (member.person_id) await endVisitsWithoutAccess(tx, env, { person: member.person_id });
  return {
    audit: [
      {
        account: permit.account.id,
        action: member.status === "invited" ? "members.withdraw-invitation" : "members.remove",
        target: { kind: "member", id: member.id, name: member.name },
        before: { email: member.email, ...toldRole(member) },
      },
    ],
  };
});
