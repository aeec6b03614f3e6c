import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Act } from "./act.ts";
import { updateMember } from "./changes-store.ts";
import { memberNow } from "./member-now.ts";
import { lockMember } from "./store.ts";
import { tellMember } from "./tell-member.ts";
import { touchable } from "./touchable.ts";

export const restoreMember = changing(
  operations.restoreMember,
  async ({ tx, env, permit, params, version }) => {
    const row = await lockMember(tx, permit, params.member);
    const audit = await restore(tx, env, permit, row, version);
    return { answer: await memberNow(tx, env, permit, params.member), audit };
  },
);

/** Gives back all that the role holds: who is not outranked by the member may give it (R10). */
export const restore: Act = async (tx, env, permit, row, version) => {
  const member = touchable(env, permit, row);
  if (member.status !== "suspended")
    throw new Refusal("wrong-state", { detail: `${member.name} is not suspended.` });
  const { id } = member;
  if (!(await updateMember(tx, permit, { id, version: version ?? member.version }, { status: "active" })))
    throw new Refusal("stale");
  await tellMember(tx, env, permit, member, "access.restored");
  return [
    {
      account: permit.account.id,
      action: "members.restore",
      target: { kind: "member", id, name: member.name },
      before: { status: "suspended" },
      after: { status: "in-use" },
    },
  ];
};
