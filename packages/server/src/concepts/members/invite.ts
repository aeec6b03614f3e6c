import type { BodyOf, operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { insertInvited } from "./changes-store.ts";
import { givenEnd } from "./given-end.ts";
import { givenGroups } from "./given-groups.ts";
import { givenRole, toldGiven } from "./given-role.ts";
import { sendInvitation } from "./send-invitation.ts";
import { memberWithAddress, owner } from "./store.ts";

type Invited = BodyOf<typeof operations.inviteMember>;

/** Offers a place in the team and mails the invitation. Refuses before anything is written. */
export async function invite(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  invited: Invited,
): Promise<{ id: string; entry: AuditEntry; link: string | null }> {
  const { email, name, language, message } = invited;
  const expiresAt = givenEnd(permit, invited.expiresAt)?.toISOString() ?? null;
  await refuseKnown(tx, permit, email);
  const role = await givenRole(tx, env, permit, invited);
  const groups = await givenGroups(tx, env, permit, invited.groups);
  const { columns, ticked, unticked } = role;
  const member = { email, name, language, message, ticked, unticked, expiresAt, groups };
  const id = await insertInvited(tx, permit, { ...member, role: columns });
  if (!id) throw new Refusal("already-invited");
  const link = await sendInvitation(tx, env, {
    account: permit.account,
    member: { id, ...member },
    role: role.name,
    inviter: permit.person,
    via: permit.visit?.via ?? null,
    renewed: false,
  });
  return {
    id,
    link,
    entry: {
      account: permit.account.id,
      action: "members.invite",
      target: { kind: "member", id, name },
      after: { email, ...toldGiven(role), expiresAt, ...(groups.length > 0 && { groups }) },
    },
  };
}

async function refuseKnown(tx: Kysely<DB>, permit: Permit<"people.manage">, email: string): Promise<void> {
  const same = (one: string) => one.toLowerCase() === email.toLowerCase();
  const known = await memberWithAddress(tx, permit, email);
  if (known?.status === "invited") throw new Refusal("already-invited");
  if (known || same(permit.person.email) || same((await owner(tx, permit)).email))
    throw new Refusal("already-a-member");
}
