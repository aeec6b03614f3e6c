import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import type { Act } from "./act.ts";
import { updateMember } from "./changes-store.ts";
import { memberNow } from "./member-now.ts";
import { lockMember } from "./store.ts";
import { tellMember } from "./tell-member.ts";
import { touchable } from "./touchable.ts";
import { withdrawSent } from "./withdraw-sent.ts";

export const suspendMember = changing(
  operations.suspendMember,
  async ({ tx, env, permit, params, version }) => {
    const row = await lockMember(tx, permit, params.member);
    const audit = await suspend(tx, env, permit, row, version);
    return { answer: await memberNow(tx, env, permit, params.member), audit };
  },
);

export const suspend: Act = async (tx, env, permit, row, version) => {
  const member = touchable(env, permit, row);
  if (member.status === "invited")
    throw new Refusal("wrong-state", {
      detail: "An invitation is not suspended but withdrawn: remove it.",
    });
  if (member.status === "suspended")
    throw new Refusal("wrong-state", { detail: `${member.name} is suspended already.` });
  const { id, person_id: person } = member;
  if (!(await updateMember(tx, permit, { id, version: version ?? member.version }, { status: "suspended" })))
    throw new Refusal("stale");
  const account = permit.account.id;
  const withdrawn = person === null ? [] : await withdrawSent(tx, env, { account, person });
  if (person) await endVisitsWithoutAccess(tx, env, { person });
  await tellMember(tx, env, permit, member, "access.suspended");
  return [
    {
      account,
      action: "members.suspend",
      target: { kind: "member", id, name: member.name },
      before: { status: "in-use" },
      after: { status: "suspended" },
    },
    ...withdrawn,
  ];
};
