import { m } from "../../messages/messages.js";
import type { Addressee } from "../mail/addressee.ts";
import type { Letter } from "../mail/letter.ts";
import type { GrantRow } from "./store.ts";

interface GrantsEnded {
  readonly to: Addressee;
  readonly client: { readonly id: string; readonly name: string; readonly number: string };
  readonly manager: string;
  readonly ended: readonly GrantRow[];
}

const mostNamed = 20;

/** To the client: what a manager's people gave there is gone with the link. */
export function grantsEnded({ to, client, manager, ended }: GrantsEnded): Letter {
  const locale = { locale: to.language } as const;
  const names = { client: client.name, manager };
  const lines = ended.slice(0, mostNamed).map((row) => lineOf(row, to.language));
  const more = ended.length - lines.length;
  return {
    kind: "grants.ended",
    language: to.language,
    to: to.email,
    person: to.person,
    account: client.id,
    subject: m.grants_ended_subject(names, locale),
    paragraphs: [
      m.greeting({ name: to.name }, locale),
      m.grants_ended_what(names, locale),
      ...lines,
      ...(more > 0 ? [m.grants_ended_more({ count: more }, locale)] : []),
      m.grants_ended_remedy({}, locale),
    ],
    action: { label: m.team_action({}, locale), path: `/a/${client.number}/members` },
  };
}

function lineOf(row: GrantRow, language: "en" | "pl"): string {
  const locale = { locale: language } as const;
  const member = row.member_name ?? "";
  switch (row.kind) {
    case "member":
      return row.is_new
        ? m.grants_ended_member({ member, email: row.member_email ?? "" }, locale)
        : m.grants_ended_raised({ member }, locale);
    case "group-member":
      return m.grants_ended_group({ member, group: row.group_name ?? "" }, locale);
    case "role":
      return m.grants_ended_role({ role: row.role_name ?? "" }, locale);
    case "key":
      return m.grants_ended_key({ key: row.key_name ?? "" }, locale);
    default:
      return row.shared_name === null
        ? m.grants_ended_other({}, locale)
        : m.grants_ended_share({ client: row.shared_name }, locale);
  }
}
