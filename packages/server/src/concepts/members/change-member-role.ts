import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { updateMember } from "./changes-store.ts";
import { givenRole, toldGiven } from "./given-role.ts";
import { memberNow } from "./member-now.ts";
import { toldRole } from "./role-of.ts";
import { lockMember } from "./store.ts";
import { touchable } from "./touchable.ts";

export const changeMemberRole = changing(
  operations.changeMemberRole,
  async ({ tx, env, permit, params, body, version }) => {
    const before = touchable(env, permit, await lockMember(tx, permit, params.member));
    const role = await givenRole(tx, env, permit, body);
    const { columns, ticked, unticked } = role;
    // Whoever gave last answers for it when it is accepted (R10).
    const giver = before.status === "invited" ? { invited_by: permit.person.id } : {};
    const change = { ...columns, ticked, unticked, ...giver };
    if (!(await updateMember(tx, permit, { id: before.id, version }, change))) throw new Refusal("stale");
    if (before.person_id) await endVisitsWithoutAccess(tx, env, { person: before.person_id });
    return {
      answer: await memberNow(tx, env, permit, before.id),
      audit: [
        {
          account: permit.account.id,
          action: "members.change-role",
          target: { kind: "member", id: before.id, name: before.name },
          before: toldRole(before),
          after: toldGiven(role),
        },
      ],
    };
  },
);
