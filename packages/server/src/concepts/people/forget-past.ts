import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { deletePastResets } from "./resets-store.ts";
import { deletePastSessions } from "./sessions-store.ts";

/** Sessions and links for a new password that have been over for 30 days are nobody's concern any more. */
export async function forgetPast(db: Kysely<DB>): Promise<void> {
  await deletePastSessions(db);
  await deletePastResets(db);
}
