import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { updateMember } from "./changes-store.ts";
import { memberNow } from "./member-now.ts";
import { lockMember } from "./store.ts";
import { touchable } from "./touchable.ts";

export const suspendMember = changing(
  operations.suspendMember,
  async ({ tx, env, permit, params, version }) => {
    const member = touchable(env, permit, await lockMember(tx, permit, params.member));
    if (member.status === "invited")
      throw new Refusal("wrong-state", {
        detail: "An invitation is not suspended but withdrawn: remove it.",
      });
    if (member.status === "suspended")
      throw new Refusal("wrong-state", { detail: `${member.name} is suspended already.` });
    if (!(await updateMember(tx, permit, { id: member.id, version }, { status: "suspended" })))
      throw new Refusal("stale");
    if (member.person_id) await endVisitsWithoutAccess(tx, env, { person: member.person_id });
    return {
      answer: await memberNow(tx, env, permit, member.id),
      audit: [
        {
          account: permit.account.id,
          action: "members.suspend",
          target: { kind: "member", id: member.id, name: member.name },
          before: { status: "in-use" },
          after: { status: "suspended" },
        },
      ],
    };
  },
);
