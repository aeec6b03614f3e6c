import {
  type AccessRows,
  asksTwoFactor,
  known,
  leavable,
  linkEnds,
  linkNotActive,
  modeShared,
  modeTeam,
  opensShared,
  twoFactor,
} from "./access-rows.ts";

/** Whether a person may cross a link at all, as far as that does not depend on what he holds (R4, R6). */
export function isOpenTo(rows: AccessRows, person: number, link: number, now: number): boolean {
  if (!isLive(rows, link, now)) return false;
  if (!((rows.accountBits[rows.linkManagers[link] as number] as number) & leavable)) return false;
  const bits = rows.linkBits[link] as number;
  return !(bits & asksTwoFactor) || ((rows.personBits[person] as number) & twoFactor) !== 0;
}

/** Whether a link is active and has not expired, between two accounts that are there (R4). */
export function isLive(rows: AccessRows, link: number, now: number): boolean {
  const bits = rows.linkBits[link] as number;
  if (bits & linkNotActive) return false;
  if (bits & linkEnds && !(rows.linkEnd(link) > now)) return false;
  const manager = rows.accountBits[rows.linkManagers[link] as number] as number;
  const client = rows.accountBits[rows.linkClients[link] as number] as number;
  return (manager & client & known) !== 0;
}

/** Whether the whole team may go to the client: as the link says, else as the manager account says (R5). */
export function opensToTeam(rows: AccessRows, link: number): boolean {
  const bits = rows.linkBits[link] as number;
  if (bits & (modeTeam | modeShared)) return (bits & modeTeam) !== 0;
  return !((rows.accountBits[rows.linkManagers[link] as number] as number) & opensShared);
}
