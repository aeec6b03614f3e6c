import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";
import { roleName } from "../roles/role-name.ts";

export interface MemberInvited {
  readonly to: Addressee;
  readonly account: { readonly id: string; readonly name: string };
  /** Who invites, and the account that he came through, which may not show him; null for the account's own people. */
  readonly inviter:
    | { readonly person: string; readonly account: string | null }
    | { readonly person: null; readonly account: string };
  readonly role: string | null;
  readonly message: string;
  readonly expiresAt: Date;
  /** The invitation that it brings. */
  readonly invitation: string;
  readonly secret: string;
  /** An earlier invitation stops working. */
  readonly renewed: boolean;
}

export function memberInvited({ to, account, inviter: by, ...invited }: MemberInvited): Letter {
  const locale = { locale: to.language } as const;
  const { person, account: via } = by;
  const inviter = person === null ? by.account : via ? m.person_of({ person, account: via }, locale) : person;
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
      ...(invited.message ? [m.somebody_writes({ name: person ?? inviter }, locale)] : []),
    ],
    ...(invited.message && { quote: invited.message }),
    action: { label: m.member_invited_action({}, locale), path: "/invitation#token={{secret}}" },
    secret: invited.secret,
    invitation: invited.invitation,
    footnote: m.member_invited_foot({}, locale),
  };
}

interface MembershipEnding {
  readonly to: Addressee;
  readonly account: { readonly id: string; readonly name: string; readonly number: string };
  readonly owner: string;
  readonly endsAt: Date;
}

export function membershipEnding({ to, account, owner, endsAt }: MembershipEnding): Letter {
  const locale = { locale: to.language } as const;
  const written = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(to.language, { dateStyle: "long", timeZone: "UTC", ...style }).format(endsAt);
  return {
    kind: "members.ending",
    language: to.language,
    to: to.email,
    person: to.person,
    account: account.id,
    subject: m.membership_ending_subject({ account: account.name, day: written({}) }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.membership_ending_what(
        { account: account.name, number: account.number, time: `${written({ timeStyle: "short" })} UTC` },
        locale,
      ),
      m.membership_ending_remedy({ owner }, locale),
    ],
    action: { label: m.account_action({}, locale), path: `/a/${account.number}` },
  };
}
