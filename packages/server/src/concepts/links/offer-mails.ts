import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";
import { roleName } from "../roles/role-name.ts";

interface Party {
  readonly name: string;
  readonly number: string;
}

interface AccountOffered {
  readonly to: Addressee;
  readonly client: Party & { readonly id: string };
  readonly manager: Party;
  readonly offerer: { readonly name: string; readonly email: string };
  /** A preset's name, or what an own role is called; null for a list. */
  readonly ceilingName: string | null;
  readonly endsAt: Date | null;
  readonly message: string;
  readonly expiresAt: Date;
  /** The invitation that it brings. */
  readonly invitation: string;
  readonly secret: string;
}

export function accountOffered({ to, client, manager, offerer, ...offer }: AccountOffered): Letter {
  const locale = { locale: to.language } as const;
  const ceiling = roleName(offer.ceilingName, to.language);
  const within = m.within_days({ count: daysLeft(offer.expiresAt) }, locale);
  const names = { offerer: offerer.name, email: offerer.email, client: client.name, number: client.number };
  return {
    kind: "links.account-offered",
    language: to.language,
    to: to.email,
    person: to.person,
    account: client.id,
    invitation: offer.invitation,
    subject: m.account_offered_subject({ client: client.name }, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.account_offered_what(
        { ...names, manager: manager.name, managerNumber: manager.number, ceiling },
        locale,
      ),
      ...(offer.endsAt ? [m.account_offered_until({ day: dayOf(offer.endsAt, to.language) }, locale)] : []),
      m.account_offered_yours({ within }, locale),
      ...(offer.message ? [m.somebody_writes({ name: offerer.name }, locale)] : []),
    ],
    ...(offer.message && { quote: offer.message }),
    action: { label: m.account_offered_action({}, locale), path: "/invitation#token={{secret}}" },
    secret: offer.secret,
    footnote: m.account_offered_foot({ offerer: offerer.name }, locale),
  };
}

interface OfferAnswered {
  readonly to: Addressee;
  readonly client: Party & { readonly id: string };
  /** What the client calls it: until it accepted, its number. */
  readonly manager: { readonly name: string };
  readonly accepted: boolean;
  readonly reason?: string;
}

/** To who offered the account. */
export function offerAnswered({ to, client, manager, accepted, reason }: OfferAnswered): Letter {
  const locale = { locale: to.language } as const;
  const names = { manager: manager.name, client: client.name, number: client.number };
  return {
    kind: accepted ? "links.offer-accepted" : "links.offer-declined",
    language: to.language,
    to: to.email,
    person: to.person,
    account: client.id,
    subject: accepted ? m.offer_accepted_subject(names, locale) : m.offer_declined_subject(names, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      accepted ? m.offer_accepted_what(names, locale) : m.offer_declined_what(names, locale),
      ...(reason ? [m.declined_because({}, locale)] : []),
    ],
    ...(reason && { quote: reason }),
    action: { label: m.managers_action({}, locale), path: `/a/${client.number}/managers` },
  };
}

const dayOf = (at: Date, language: "en" | "pl"): string =>
  at.toLocaleDateString(language === "pl" ? "pl-PL" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
