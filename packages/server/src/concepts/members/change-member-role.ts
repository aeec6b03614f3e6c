import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import type { Act } from "./act.ts";
import { updateMember } from "./changes-store.ts";
import { type Given, givenRole, toldGiven } from "./given-role.ts";
import { memberNow } from "./member-now.ts";
import { toldMemberRole } from "./role-of.ts";
import { lockMember } from "./store.ts";
import { tellMember } from "./tell-member.ts";
import { touchable } from "./touchable.ts";
import { withdrawTooMuch } from "./withdraw-sent.ts";

export const changeMemberRole = changing(
  operations.changeMemberRole,
  async ({ tx, env, permit, params, body, version }) => {
    const row = touchable(env, permit, await lockMember(tx, permit, params.member));
    const give = await giving(tx, env, permit, body);
    const audit = await give(tx, env, permit, row, version);
    return { answer: await memberNow(tx, env, permit, row.id), audit };
  },
);

/** The same role, once known to be the asker's to give, for one member or many. */
export async function giving(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  given: Given,
): Promise<Act> {
  const role = await givenRole(tx, env, permit, given);
  const { columns, ticked, unticked } = role;
  return async (tx, env, permit, row, version) => {
    const before = touchable(env, permit, row);
    const { id, person_id: person } = before;
    // Whoever gave last answers for it when it is accepted (R10).
    const giver = before.status === "invited" ? { invited_by: permit.person.id } : {};
    const change = { ...columns, ticked, unticked, ...giver };
    if (!(await updateMember(tx, permit, { id, version: version ?? before.version }, change)))
      throw new Refusal("stale");
    const account = permit.account.id;
    const withdrawn = person === null ? [] : await withdrawTooMuch(tx, env, { account, person });
    if (person) await endVisitsWithoutAccess(tx, env, { person });
    if (before.status !== "invited")
      await tellMember(tx, env, permit, before, "access.role-changed", { role: role.name });
    return [
      {
        account,
        action: "members.change-role",
        target: { kind: "member", id, name: before.name },
        before: toldMemberRole(before),
        after: toldGiven(role),
      },
      ...withdrawn,
    ];
  };
}
