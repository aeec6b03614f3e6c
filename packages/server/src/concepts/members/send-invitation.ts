import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import { bringsMail } from "../mail/brings-mail.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { notify } from "../notifications/notify.ts";
import { memberInvited } from "./mails.ts";

interface Sending {
  readonly account: { readonly id: string; readonly name: string };
  readonly member: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly language: string;
    readonly message: string;
  };
  readonly role: string | null;
  readonly inviter: { readonly id: string | null; readonly name: string };
  readonly via: string | null;
  readonly renewed: boolean;
}

/**
 * Mails an invitation whose link works once; earlier ones stop working. Answers the link where no mail brings it: the
 * inviter hands it over himself, whether or not the address is known here.
 */
export async function sendInvitation(
  tx: Kysely<DB>,
  env: Environment,
  sending: Sending,
): Promise<string | null> {
  const { account, member, inviter, ...rest } = sending;
  const expiresAt = new Date(Date.now() + env.config.INVITATION_DAYS * 86_400_000);
  const { email, name, message } = member;
  await refuseMailFlood(tx, { account: account.id, recipient: email });
  const { id: invitation, token } = await issueInvitation(tx, {
    account: account.id,
    member: member.id,
    email,
    sentBy: inviter.id,
    expiresAt,
    handedOver: !bringsMail(env),
  });
  await notify(tx, env, {
    kind: "requests.membership",
    account,
    to: { address: email },
    subject: { kind: "member", id: member.id },
    words: { person: inviter.name, role: sending.role, ...(sending.via && { other: sending.via }) },
    letter: null,
  });
  const to = { email, name, language: languageOf(member.language), person: null };
  await queueLetter(
    tx,
    env,
    memberInvited({
      ...rest,
      to,
      account,
      inviter: inviter.name,
      message,
      expiresAt,
      invitation,
      secret: token,
    }),
  );
  return bringsMail(env) ? null : `${env.config.PUBLIC_URL}/invitation#token=${token}`;
}
