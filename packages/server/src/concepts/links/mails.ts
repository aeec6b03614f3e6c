import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import { daysLeft } from "../mail/days-left.ts";
import type { Letter } from "../mail/letter.ts";
import { roleName } from "../roles/role-name.ts";

interface Party {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

interface ClientInvited {
  readonly to: Addressee;
  /** Whether somebody with this address owns an account that could be let out. */
  readonly ownsAccount: boolean;
  readonly manager: Party;
  /** null where the manager does not show its people: then it is the account that asks. */
  readonly asker: { readonly name: string; readonly email: string } | null;
  /** A preset's name, or what an own role is called. */
  readonly asksFor: string;
  readonly message: string;
  readonly expiresAt: Date;
  /** The invitation that it brings. */
  readonly invitation: string;
  readonly secret: string;
  /** The account that was asked for by its number; null where an address was. */
  readonly client: { readonly name: string; readonly number: string } | null;
}

export function clientInvited({ to, ownsAccount, manager, asker: person, ...asked }: ClientInvited): Letter {
  const locale = { locale: to.language } as const;
  const asker = person?.name ?? manager.name;
  const named = { manager: manager.name, number: manager.number };
  const level = roleName(asked.asksFor, to.language);
  const within = m.within_days({ count: daysLeft(asked.expiresAt) }, locale);
  const paragraphs = [
    m.greeting({ name: to.name }, locale),
    person
      ? m.client_invited_what({ asker, email: person.email, ...named, level }, locale)
      : m.client_invited_what_nameless({ ...named, level }, locale),
    ...(asked.client
      ? [m.client_invited_which({ client: asked.client.name, number: asked.client.number }, locale)]
      : []),
    ownsAccount ? m.client_invited_yours({ within }, locale) : m.client_invited_no_account({ asker }, locale),
    ...(asked.message ? [m.somebody_writes({ name: asker }, locale)] : []),
  ];
  return {
    kind: "links.client-invited",
    language: to.language,
    to: to.email,
    person: to.person,
    account: manager.id,
    invitation: asked.invitation,
    subject: m.client_invited_subject({ manager: manager.name }, locale),
    paragraphs,
    ...(asked.message && { quote: asked.message }),
    ...(ownsAccount && {
      action: { label: m.client_invited_action({}, locale), path: "/invitation#token={{secret}}" },
      secret: asked.secret,
    }),
    footnote: m.client_invited_foot({ asker }, locale),
  };
}

interface ClientAnswered {
  readonly to: Addressee;
  readonly manager: Party;
  /** What the manager calls it: until it accepted, what he typed. */
  readonly client: { readonly name: string };
  readonly accepted: boolean;
  /** A preset's name, or what an own role is called; null for a list. */
  readonly ceilingName: string | null;
  /** Why it declined, if it says so. */
  readonly reason?: string;
}

export function clientAnswered(answer: ClientAnswered): Letter {
  const { to, manager, client, accepted, ceilingName, reason } = answer;
  const locale = { locale: to.language } as const;
  const names = { client: client.name, manager: manager.name };
  const ceiling = roleName(ceilingName, to.language);
  return {
    kind: accepted ? "links.client-accepted" : "links.client-declined",
    language: to.language,
    to: to.email,
    person: to.person,
    account: manager.id,
    subject: accepted ? m.client_accepted_subject(names, locale) : m.client_declined_subject(names, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      accepted
        ? m.client_accepted_what({ ...names, ceiling }, locale)
        : m.client_declined_what(names, locale),
      ...(reason ? [m.declined_because({}, locale)] : []),
    ],
    ...(reason && { quote: reason }),
    action: { label: m.clients_action({}, locale), path: `/a/${manager.number}/clients` },
  };
}

interface LinkEnded {
  readonly to: Addressee;
  readonly manager: Party;
  readonly client: Party;
  readonly endedBy: "manager" | "client";
}

/** To the side that did not end it. */
export function linkEnded({ to, manager, client, endedBy }: LinkEnded): Letter {
  const locale = { locale: to.language } as const;
  const names = { client: client.name, manager: manager.name };
  const toClient = endedBy === "manager";
  return {
    kind: "links.ended",
    language: to.language,
    to: to.email,
    person: to.person,
    account: toClient ? client.id : manager.id,
    subject: toClient
      ? m.link_ended_by_manager_subject(names, locale)
      : m.link_ended_by_client_subject(names, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      toClient ? m.link_ended_by_manager_what(names, locale) : m.link_ended_by_client_what(names, locale),
    ],
    action: toClient
      ? { label: m.managers_action({}, locale), path: `/a/${client.number}/managers` }
      : { label: m.clients_action({}, locale), path: `/a/${manager.number}/clients` },
  };
}
