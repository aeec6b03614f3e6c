import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { type Answer, closeUnanswered, type Subject } from "./store.ts";

/** The mailed links of what was answered, or withdrawn, in another way than by them; they say so from now on. */
export function closeInvitations(
  tx: Kysely<DB>,
  subject: Subject,
  answer: Exclude<Answer, "replaced">,
): Promise<void> {
  return closeUnanswered(tx, subject, answer);
}
