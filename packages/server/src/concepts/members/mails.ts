import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";
import { roleName } from "../roles/role-name.ts";

interface MemberInvited {
  readonly to: Addressee;
  readonly account: { readonly id: string; readonly name: string };
  readonly inviter: string;
  /** The account that the inviter came through; null for the account's own people. */
  readonly via: string | null;
  readonly role: string | null;
  readonly message: string;
  readonly expiresAt: Date;
  readonly secret: string;
  /** An earlier invitation stops working. */
  readonly renewed: boolean;
}

export function memberInvited({ to, account, via, ...invited }: MemberInvited): Letter {
  const locale = { locale: to.language } as const;
  const inviter = via ? m.person_of({ person: invited.inviter, account: via }, locale) : invited.inviter;
  const role = roleName(invited.role, to.language);
  const within = m.within_days({ count: daysLeft(invited.expiresAt) }, locale);
  return {
    kind: invited.renewed ? "members.invitation-renewed" : "members.invited",
    language: to.language,
    to: to.email,
    person: to.person,
    account: account.id,
    subject: m.member_invited_subject({ inviter, account: account.name }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.member_invited_what({ inviter, account: account.name, role }, locale),
      ...(invited.renewed ? [m.member_invited_renewed({}, locale)] : []),
      m.member_invited_bound({ email: to.email, within }, locale),
      ...(invited.message ? [m.somebody_writes({ name: invited.inviter }, locale)] : []),
    ],
    ...(invited.message && { quote: invited.message }),
    action: { label: m.member_invited_action({}, locale), path: "/invitation#token={{secret}}" },
    secret: invited.secret,
    footnote: m.member_invited_foot({}, locale),
  };
}
