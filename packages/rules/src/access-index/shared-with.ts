import { type AccessRows, subjectOf } from "./access-rows.ts";
import { membershipRow } from "./home-row.ts";
import { nothing } from "./set-rows.ts";

/** Calls `each` with the row of every right by which a client is opened to a person or to a group of his (R5), until it says true. */
export function someRight(
  rows: AccessRows,
  person: number,
  link: number,
  now: number,
  each: (right: number) => boolean,
): boolean {
  if (rows.shares.length(link) === 0) return false;
  const own = rows.shares.value(link, subjectOf.person(person));
  if (own >= 0 && each(own)) return true;
  const manager = rows.linkManagers[link] as number;
  const groups = rows.groupsOf.length(person);
  // Only an active member's groups count, and owning the account is no membership.
  if (groups === 0 || membershipRow(rows, person, manager, now) === nothing) return false;
  for (let place = 0; place < groups; place++) {
    const group = rows.groupsOf.keyAt(person, place);
    if (rows.groupAccount(group) !== manager) continue;
    const right = rows.shares.value(link, subjectOf.group(group));
    if (right >= 0 && each(right)) return true;
  }
  return false;
}
