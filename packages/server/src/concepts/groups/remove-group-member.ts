import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockTouchable } from "../members/lock-touchable.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { leave } from "./members-store.ts";
import { lockGroup } from "./store.ts";

/** What was open to him through the group is closed from the next request (R11). */
export const removeGroupMember = changing(
  operations.removeGroupMember,
  async ({ tx, env, permit, params }) => {
    const [member] = await lockTouchable(tx, env, permit, [params.member]);
    const group = await lockGroup(tx, permit, params.group);
    if (!group || !member || !(await leave(tx, group, member))) throw new Refusal("not-found");
    if (member.person_id)
      await endVisitsWithoutAccess(tx, env, { person: member.person_id, via: permit.account.id });
    return {
      audit: [
        {
          account: permit.account.id,
          action: "groups.remove-member",
          target: { kind: "group", id: group.id, name: group.name },
          before: { member: member.name },
        },
      ],
    };
  },
);
