import type { NotificationKind } from "@keyholder/contract";
import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import type { Letter } from "../mail/letter.ts";
import type { NotificationWords } from "./notify.ts";
import { sentence } from "./sentence.ts";

interface Told {
  readonly to: Addressee;
  readonly kind: NotificationKind;
  readonly account: { readonly id: string } | null;
  readonly words: NotificationWords;
}

/** For what has no letter of its own: the notification's sentence. */
export function notificationLetter({ to, kind, account, words }: Told): Letter {
  const locale = { locale: to.language } as const;
  const said = sentence(kind, words, to.language);
  return {
    kind: `notifications.${kind}`,
    language: to.language,
    to: to.email,
    person: to.person,
    account: account?.id ?? null,
    subject: said,
    paragraphs: [m.greeting({ name: to.name }, locale), m.notification_sentence({ sentence: said }, locale)],
    action: { label: m.notification_action({}, locale), path: "/notifications" },
    footnote: m.notification_foot({}, locale),
  };
}
