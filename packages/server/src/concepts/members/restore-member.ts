import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { updateMember } from "./changes-store.ts";
import { memberNow } from "./member-now.ts";
import { lockMember } from "./store.ts";
import { touchable } from "./touchable.ts";

/** Gives back all that the role holds: who is not outranked by the member may give it (R10). */
export const restoreMember = changing(
  operations.restoreMember,
  async ({ tx, env, permit, params, version }) => {
    const member = touchable(env, permit, await lockMember(tx, permit, params.member));
    if (member.status !== "suspended")
      throw new Refusal("wrong-state", { detail: `${member.name} is not suspended.` });
    if (!(await updateMember(tx, permit, { id: member.id, version }, { status: "active" })))
      throw new Refusal("stale");
    return {
      answer: await memberNow(tx, env, permit, member.id),
      audit: [
        {
          account: permit.account.id,
          action: "members.restore",
          target: { kind: "member", id: member.id, name: member.name },
          before: { status: "suspended" },
          after: { status: "in-use" },
        },
      ],
    };
  },
);
