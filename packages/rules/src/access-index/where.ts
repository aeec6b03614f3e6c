import type { AccessRows } from "./access-rows.ts";
import type { May, NumberedQuestion } from "./may.ts";
import { downstream, homesOf } from "./streams.ts";

/**
 * The accounts in which a person may do something. What one link gives is asked of the link at hand; only about the rest the
 * question is put anew.
 */
export function accountsWhere(
  rows: AccessRows,
  may: May,
  asked: Omit<NumberedQuestion, "account">,
  now: number,
): number[] {
  const { person, permission, via } = asked;
  const found = new Set<number>();
  if (via === -1)
    for (const manager of homesOf(rows, person))
      for (let place = 0, count = rows.clients.length(manager); place < count; place++)
        if (may.comesOver(person, rows.clients.valueAt(manager, place), permission, now))
          found.add(rows.clients.keyAt(manager, place));
  for (const account of downstream(rows, person, now))
    if (!found.has(account) && may.decide({ ...asked, account }, now)) found.add(account);
  return [...found];
}
