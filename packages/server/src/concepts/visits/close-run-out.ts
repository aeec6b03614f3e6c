import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import { runOutVisits, type VisitRow } from "./store.ts";
import { expireThese } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

export const closingJob = "visits:close";

const atOnce = 500;

/** Closes the visits whose time ran out, and tells both sides of it (R14). Several nodes may do it at once. */
export function closeVisits({ db }: Pick<Environment, "db">): JobTask {
  return async () => {
    for (let found = atOnce; found === atOnce; )
      found = await db.transaction().execute(async (tx) => {
        const visits = await runOutVisits(tx, atOnce);
        await closeRunOut(tx, visits);
        return visits.length;
      });
  };
}

/** Nobody did it: the time that every visit has ran out. */
export async function closeRunOut(tx: Kysely<DB>, visits: readonly VisitRow[]): Promise<void> {
  const closed = await expireThese(
    tx,
    visits.map(({ id }) => id),
  );
  const entries = visits
    .filter(({ id }) => closed.has(id))
    .flatMap((visit) => visitEntries(visit, { action: "visits.end", after: { ended: "expired" } }));
  await record(tx, null, null, entries);
}
