import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { issueInvitation } from "../invitations/issue-invitation.ts";
import { bringsMail } from "../mail/brings-mail.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { refuseMailFlood } from "../mail/refuse-mail-flood.ts";
import { ownerInvited } from "./mails.ts";
import type { MadeAccount } from "./store.ts";

interface Invited {
  readonly email: string;
  readonly language: "en" | "pl";
}

/**
 * Mails the link that makes its holder the owner; an earlier one stops working. Answers the link where no mail brings it. The
 * account is locked.
 */
export async function sendOwnerInvitation(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  made: MadeAccount,
  { email, language }: Invited,
): Promise<string | null> {
  if (email.toLowerCase() === made.owner_email.toLowerCase())
    throw new Refusal("own-account", { detail: "The account belongs to this person already." });
  await refuseMailFlood(tx, { account: permit.account.id, recipient: email });
  const expiresAt = new Date(permit.at.getTime() + env.config.INVITATION_DAYS * 86_400_000);
  const { id: invitation, token } = await issueInvitation(tx, {
    owner: made.id,
    account: made.id,
    email,
    sentBy: permit.person.id,
    expiresAt,
    handedOver: !bringsMail(env),
  });
  const letter = ownerInvited({
    to: { email, name: email, language, person: null },
    account: made,
    manager: permit.account,
    inviter: permit.person,
    expiresAt,
    invitation,
    secret: token,
  });
  await queueLetter(tx, env, letter);
  return bringsMail(env) ? null : `${env.config.PUBLIC_URL}/invitation#token=${token}`;
}
