import { operations } from "@keyholder/contract";
import { beyond, names } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { bringsMail } from "../mail/brings-mail.ts";
import { roleNameOf } from "../roles/role-columns.ts";
import type { Act } from "./act.ts";
import { setInviter } from "./changes-store.ts";
import { givenGroups } from "./given-groups.ts";
import { groupsAmong } from "./groups-store.ts";
import { memberNow } from "./member-now.ts";
import { isOwnPlace } from "./own-place.ts";
import { setOfRole } from "./role-of.ts";
import { sendInvitation } from "./send-invitation.ts";
import { lockMember, type MemberRow } from "./store.ts";
import { invitationsByPerson } from "./throttles.ts";

export const resendInvitation = changing(
  operations.resendInvitation,
  async ({ env, asker }) => {
    await refuseTooMany(env.db, `invitations:person:${asker?.id}`, invitationsByPerson);
  },
  async ({ tx, env, permit, params }) => {
    const { link, entry } = await sendAgain(tx, env, permit, await lockMember(tx, permit, params.member));
    return { answer: { ...(await memberNow(tx, env, permit, params.member)), link }, audit: [entry] };
  },
);

/** As one of many: where no mail is sent, each is sent again alone, for its link. */
export const resend: Act = async (tx, env, permit, member) => {
  if (!bringsMail(env))
    throw new Refusal("wrong-state", {
      detail: "This server sends no mail: send it again alone, for its link.",
    });
  return [(await sendAgain(tx, env, permit, member)).entry];
};

/** Whoever sends it again becomes the inviter, and answers for what it gives (R10). */
async function sendAgain(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  member: MemberRow | undefined,
): Promise<{ link: string | null; entry: AuditEntry }> {
  if (!member) throw new Refusal("not-found");
  if (member.status !== "invited")
    throw new Refusal("wrong-state", { detail: `${member.name} has accepted already.` });
  if (isOwnPlace(permit, member)) throw new Refusal("own-membership");
  const permissions = names(env.catalogue, beyond(holdingsOf(permit), setOfRole(env.catalogue, member)));
  if (permissions.length > 0) throw new Refusal("cannot-give", { permissions });
  const groups = await groupsAmong(tx, permit, member.invited_groups);
  await givenGroups(
    tx,
    env,
    permit,
    groups.map(({ id }) => id),
  );
  await setInviter(tx, permit, member.id);
  const link = await sendInvitation(tx, env, {
    account: permit.account,
    member,
    role: roleNameOf(member),
    inviter: permit.person,
    via: permit.visit?.via ?? null,
    renewed: true,
  });
  return {
    link,
    entry: {
      account: permit.account.id,
      action: "members.resend-invitation",
      target: { kind: "member", id: member.id, name: member.name },
    },
  };
}
