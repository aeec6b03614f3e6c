import { type AccessRows, disabled, known, memberEnds, memberRow, notActive } from "./access-rows.ts";
import { everything, nothing } from "./set-rows.ts";

/** Whether somebody is there and not disabled; who is not holds nothing anywhere (R3). */
export function isSomebody(rows: AccessRows, person: number): boolean {
  return person >= 0 && ((rows.personBits[person] as number) & (known | disabled)) === known;
}

/** The row of `home(p, A)` (R3) of somebody who is not disabled. */
export function homeRow(rows: AccessRows, person: number, account: number, now: number): number {
  if (!((rows.accountBits[account] as number) & known)) return nothing;
  if (rows.owners[account] === person) return everything;
  return membershipRow(rows, person, account, now);
}

/** The row of an active membership that has not expired, or of nothing. */
export function membershipRow(rows: AccessRows, person: number, account: number, now: number): number {
  const value = rows.homes.value(person, account);
  if (value < 0 || value & notActive) return nothing;
  if (value & memberEnds && !(rows.memberEnd(person, account) > now)) return nothing;
  return value >>> memberRow;
}
