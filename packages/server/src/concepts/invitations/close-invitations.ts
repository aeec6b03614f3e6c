import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { type Answer, closeUnanswered, closeUnansweredOf, type Subject } from "./store.ts";

/** The mailed links of what was answered, or withdrawn, in another way than by them; they say so from now on. */
export function closeInvitations(
  tx: Kysely<DB>,
  subject: Subject,
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  return closeUnanswered(tx, subject, answer);
}

/** The same for many members at once. */
export function closeInvitationsOf(
  tx: Kysely<DB>,
  members: readonly string[],
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  return closeUnansweredOf(tx, "member_id", members, answer);
}

/** The same for many links at once. */
export function closeInvitationsOfLinks(
  tx: Kysely<DB>,
  links: readonly string[],
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  return closeUnansweredOf(tx, "link_id", links, answer);
}
