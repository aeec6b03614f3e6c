import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";

interface Offer {
  readonly to: Addressee;
  readonly account: { readonly id: string; readonly name: string; readonly number: string };
}

/** To the person to whom the account is offered. */
export function ownershipOffered({
  to,
  account,
  owner,
  expiresAt,
}: Offer & { owner: { readonly name: string; readonly email: string }; expiresAt: Date }): Letter {
  const locale = { locale: to.language } as const;
  const within = m.within_days({ count: daysLeft(expiresAt) }, locale);
  return {
    kind: "ownership.offered",
    ...addressed({ to, account }),
    subject: m.ownership_offered_subject({ owner: owner.name, account: account.name }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.ownership_offered_what(
        { owner: owner.name, email: owner.email, account: account.name, number: account.number },
        locale,
      ),
      m.ownership_offered_means({ owner: owner.name, within }, locale),
    ],
    action: { label: m.account_action({}, locale), path: `/a/${account.number}` },
    footnote: m.ownership_offered_foot({}, locale),
  };
}

type Answer = Offer & { person: { readonly name: string; readonly email: string } };

/** To the owner of before: if somebody else did it in his name, this is how he learns of it. */
export function ownershipAccepted({ to, account, person }: Answer): Letter {
  const locale = { locale: to.language } as const;
  return {
    kind: "ownership.accepted",
    ...addressed({ to, account }),
    subject: m.ownership_accepted_subject({ person: person.name, account: account.name }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.ownership_accepted_what(
        { person: person.name, email: person.email, account: account.name, number: account.number },
        locale,
      ),
      m.ownership_accepted_alarm({}, locale),
    ],
    action: { label: m.account_action({}, locale), path: `/a/${account.number}` },
  };
}

/** To the owner, who stays it. */
export function ownershipDeclined({ to, account, person }: Answer): Letter {
  const locale = { locale: to.language } as const;
  return {
    kind: "ownership.declined",
    ...addressed({ to, account }),
    subject: m.ownership_declined_subject({ person: person.name, account: account.name }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.ownership_declined_what(
        { person: person.name, account: account.name, number: account.number },
        locale,
      ),
    ],
    action: { label: m.team_action({}, locale), path: `/a/${account.number}/users` },
  };
}

function addressed({ to, account }: Offer) {
  return { language: to.language, to: to.email, person: to.person, account: account.id };
}
