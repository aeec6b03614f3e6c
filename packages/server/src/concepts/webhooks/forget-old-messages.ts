import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { deleteMessagesOlderThan } from "./store-messages.ts";

const days = 30;

/** The log is for finding out what went wrong lately; also what waited for a webhook that was paused as long. */
export function forgetOldMessages(db: Kysely<DB>): Promise<void> {
  return deleteMessagesOlderThan(db, days);
}
