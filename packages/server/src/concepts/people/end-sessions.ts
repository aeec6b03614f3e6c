import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { endVisitsOfSessions } from "../visits/end-visits-of-sessions.ts";
import { endSessionsOf } from "./sessions-store.ts";

/** Ends a person's sessions — one, all but one, or all — with their visits. Answers how many there were. */
export async function endSessions(
  tx: Kysely<DB>,
  person: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const ended = await endSessionsOf(tx, person, which);
  await endVisitsOfSessions(tx, ended, "signed-out");
  return ended.length;
}
