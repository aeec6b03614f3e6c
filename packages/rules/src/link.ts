import type { Link } from "./world.ts";

/** How a link stands now. Only an active one counts (R4). */
export type LinkState = "active" | "pending" | "expired" | "ended" | "cancelled" | "declined";

/** The states of a link from the one that matters most between two accounts to the one that matters least. */
export const linkStates: readonly LinkState[] = [
  "active",
  "pending",
  "expired",
  "ended",
  "cancelled",
  "declined",
];

/** How a link stands at a time in milliseconds (R4). A status that nobody knows counts as ended. */
export function linkState(link: Link, now: number): LinkState {
  const status = link.status ?? "active";
  if (status === "active") return isOver(link.expiresAt, now) ? "expired" : "active";
  return linkStates.includes(status) ? status : "ended";
}

/** Whether a time of expiry has come. One that cannot be read, or no clock to compare it with, counts as come. */
export function isOver(expiresAt: string | null | undefined, now: number): boolean {
  return expiresAt != null && !(Date.parse(expiresAt) > now);
}
