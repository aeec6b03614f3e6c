import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import { openVisitsOfSessions } from "./store.ts";
import { type Ending, endThese } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

/** A visit does not outlive its session. To be called in the transaction that ends the sessions. */
export async function endVisitsOfSessions(
  tx: Kysely<DB>,
  sessions: readonly string[],
  ending: Ending,
): Promise<void> {
  if (sessions.length === 0) return;
  const open = await openVisitsOfSessions(tx, sessions);
  const ended = await endThese(
    tx,
    open.map(({ id }) => id),
    ending,
  );
  const left = open.filter(({ id }) => ended.has(id));
  // An entry names who acted: mostly these are the sessions of one person.
  for (const [person, visits] of Map.groupBy(left, ({ person_id }) => person_id)) {
    const name = visits[0]?.person_name ?? "";
    const entries = visits.flatMap((visit) =>
      visitEntries(visit, { action: "visits.leave", after: { ended: ending } }),
    );
    await record(tx, { id: person, name }, null, entries);
  }
}
