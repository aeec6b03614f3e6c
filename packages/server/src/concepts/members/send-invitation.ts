import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { showsPerson } from "../../gate/shown-people.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import { bringsMail } from "../mail/brings-mail.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { notify } from "../notifications/notify.ts";
import { type MemberInvited, memberInvited } from "./mails.ts";

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
  /** The account that the inviter came through; null for the account's own people. */
  readonly via: { readonly id: string; readonly name: string } | null;
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
  const { account, member, inviter, via, ...rest } = sending;
  const expiresAt = new Date(Date.now() + env.config.INVITATION_DAYS * 86_400_000);
  const { email, name, message } = member;
  await refuseMailFlood(tx, { account: account.id, recipient: email });
  const { id: invitation, token } = await issueInvitation(tx, {
    account: account.id,
    member: member.id,
    email,
    sentBy: inviter.id,
    via: via?.id ?? null,
    expiresAt,
    handedOver: !bringsMail(env),
  });
  const told = await inviterAsTold(tx, sending);
  await notify(tx, env, {
    kind: "requests.membership",
    account,
    to: { address: email },
    subject: { kind: "member", id: member.id },
    words: {
      ...(told.person !== null && { person: told.person }),
      ...(told.account !== null && { other: told.account }),
      role: sending.role,
    },
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
      inviter: told,
      message,
      expiresAt,
      invitation,
      secret: token,
    }),
  );
  return bringsMail(env) ? null : `${env.config.PUBLIC_URL}/invitation#token=${token}`;
}

/** A manager account may keep its people to itself: then it is the account that invites. */
async function inviterAsTold(tx: Kysely<DB>, { inviter, via }: Sending): Promise<MemberInvited["inviter"]> {
  if (via === null) return { person: inviter.name, account: null };
  const shown = inviter.id !== null && (await showsPerson(tx, via.id, inviter.id));
  return { person: shown ? inviter.name : null, account: via.name };
}
