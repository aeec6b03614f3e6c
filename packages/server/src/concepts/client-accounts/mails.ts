import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";

interface Party {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

interface OwnerInvited {
  readonly to: Addressee;
  readonly account: Party;
  readonly manager: Party;
  readonly inviter: { readonly name: string; readonly email: string };
  readonly expiresAt: Date;
  /** The invitation that it brings. */
  readonly invitation: string;
  readonly secret: string;
}

export function ownerInvited({ to, account, manager, inviter, ...invited }: OwnerInvited): Letter {
  const locale = { locale: to.language } as const;
  const within = m.within_days({ count: daysLeft(invited.expiresAt) }, locale);
  const names = {
    account: account.name,
    number: account.number,
    manager: manager.name,
    inviter: inviter.name,
  };
  return {
    kind: "client-accounts.owner-invited",
    language: to.language,
    to: to.email,
    person: to.person,
    account: manager.id,
    invitation: invited.invitation,
    subject: m.owner_invited_subject(names, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.owner_invited_what({ ...names, email: inviter.email }, locale),
      m.owner_invited_means({ ...names, within }, locale),
    ],
    action: { label: m.owner_invited_action({}, locale), path: "/invitation#token={{secret}}" },
    secret: invited.secret,
    footnote: m.owner_invited_foot(names, locale),
  };
}
