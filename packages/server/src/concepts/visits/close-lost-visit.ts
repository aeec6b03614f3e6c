import type { Environment } from "../../environment.ts";
import { accountInSight } from "../../gate/account-in-sight.ts";
import type { Asker } from "../../gate/asker.ts";
import { record } from "../audit/record.ts";
import { closeRunOut } from "./close-run-out.ts";
import { unendedVisit } from "./store.ts";
import { endThese } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

/**
 * Closes a visit that was found without access. Where access is taken away, the operation that takes it closes the
 * visits; one whose access ended by itself (an expired link or membership) is closed when its next request finds out.
 */
export async function closeLostVisit(
  { db }: Pick<Environment, "db">,
  asker: Asker,
  number: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const sight = await accountInSight(tx, asker, number);
    const visit = sight && (await unendedVisit(tx, asker, sight.account.id));
    if (!visit) return;
    if (!visit.open) return closeRunOut(tx, [visit]);
    const ended = await endThese(tx, [visit.id], "access-ended");
    const entries = visitEntries(visit, { action: "visits.end", after: { ended: "access-ended" } });
    if (ended.has(visit.id)) await record(tx, null, null, entries);
  });
}
