import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import type { Letter } from "../mail/letter.ts";

/** The link works for two hours: see resets-store.ts. */
export function passwordReset({ to, secret }: { to: Addressee; secret: string }): Letter {
  const locale = { locale: to.language } as const;
  return {
    kind: "people.password-reset",
    language: to.language,
    to: to.email,
    person: to.person,
    account: null,
    subject: m.password_reset_subject({}, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.password_reset_what({ email: to.email }, locale),
      m.password_reset_bound({}, locale),
    ],
    action: { label: m.password_reset_action({}, locale), path: "/set-password#token={{secret}}" },
    secret,
    footnote: m.password_reset_foot({}, locale),
  };
}

/** A warning to the one whose password somebody else may have changed. */
export function passwordChanged({ to, at }: { to: Addressee; at: Date }): Letter {
  const locale = { locale: to.language } as const;
  const clock = new Intl.DateTimeFormat(to.language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return {
    kind: "people.password-changed",
    language: to.language,
    to: to.email,
    person: to.person,
    account: null,
    subject: m.password_changed_subject({}, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.password_changed_what({ email: to.email, time: `${clock.format(at)} UTC` }, locale),
      m.password_changed_alarm({}, locale),
    ],
    action: { label: m.password_changed_action({}, locale), path: "/" },
  };
}
