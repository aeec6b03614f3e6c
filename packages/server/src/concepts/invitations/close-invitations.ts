import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { settle } from "../notifications/notify.ts";
import { type Answer, closeUnanswered, closeUnansweredOf, type Subject } from "./store.ts";

/** The mailed links of what was answered, or withdrawn, in another way than by them, say so from now on; so do the notifications. */
export async function closeInvitations(
  tx: Kysely<DB>,
  subject: Subject,
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  await closeUnanswered(tx, subject, answer);
  for (const [kind, id] of Object.entries(subject)) await settle(tx, { kind, id });
}

/** The same for many members at once. */
export async function closeInvitationsOf(
  tx: Kysely<DB>,
  members: readonly string[],
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  await closeUnansweredOf(tx, "member_id", members, answer);
  await settle(tx, ...members.map((id) => ({ kind: "member", id })));
}

/** The same for many links at once. */
export async function closeInvitationsOfLinks(
  tx: Kysely<DB>,
  links: readonly string[],
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  await closeUnansweredOf(tx, "link_id", links, answer);
  await settle(tx, ...links.map((id) => ({ kind: "link", id })));
}
