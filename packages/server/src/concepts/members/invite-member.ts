import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { insertInvited } from "./changes-store.ts";
import { givenRole, toldGiven } from "./given-role.ts";
import { memberNow } from "./member-now.ts";
import { sendInvitation } from "./send-invitation.ts";
import { memberById, memberWithAddress, owner } from "./store.ts";
import { invitationsByPerson } from "./throttles.ts";

export const inviteMember = changing(
  operations.inviteMember,
  async ({ env, asker }) => refuseTooMany(env.db, `invitations:person:${asker?.id}`, invitationsByPerson),
  async ({ tx, env, permit, body }) => {
    const { email, name, language, message, expiresAt } = body;
    if (expiresAt !== null && Date.parse(expiresAt) <= permit.at.getTime())
      throw invalid("expiresAt", "Choose a time that is still to come.");
    await refuseKnown(tx, permit, email);
    const role = await givenRole(tx, env, permit, body);
    const { columns, ticked, unticked } = role;
    const id = await insertInvited(tx, permit, {
      email,
      name,
      language,
      role: columns,
      ticked,
      unticked,
      expiresAt,
      message,
    });
    const member = id && (await memberById(tx, permit, id));
    if (!member) throw new Refusal("already-invited");
    await sendInvitation(tx, env, {
      account: permit.account,
      member,
      role: role.name,
      inviter: permit.person,
      via: permit.visit?.via.name ?? null,
      renewed: false,
    });
    return {
      answer: await memberNow(tx, env, permit, id),
      audit: [
        {
          account: permit.account.id,
          action: "members.invite",
          target: { kind: "member", id, name },
          after: { email, ...toldGiven(role), expiresAt },
        },
      ],
    };
  },
);

async function refuseKnown(tx: Kysely<DB>, permit: Permit<"people.manage">, email: string): Promise<void> {
  const same = (one: string) => one.toLowerCase() === email.toLowerCase();
  const known = await memberWithAddress(tx, permit, email);
  if (known?.status === "invited") throw new Refusal("already-invited");
  if (known || same(permit.person.email) || same((await owner(tx, permit)).email))
    throw new Refusal("already-a-member");
}
