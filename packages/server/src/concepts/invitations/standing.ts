import { Refusal } from "../../platform/refusal.ts";
import type { InvitationRow } from "./store.ts";

export type Standing = "open" | "unknown" | "expired" | "used" | "cancelled" | "replaced";

/** How an invitation stands: its holder has a right to know exactly. */
export function standingOf(row: InvitationRow | undefined): Standing {
  if (!row) return "unknown";
  if (row.accepted_at || row.declined_at) return "used";
  if (row.cancelled_at) return "cancelled";
  if (row.replaced_at) return "replaced";
  if (row.link_id !== null && row.link_status !== "pending")
    return row.link_status === "cancelled" ? "cancelled" : "used";
  if (row.link_id === null && row.member_id === null && !row.makes_owner) return "cancelled";
  return row.expired ? "expired" : "open";
}

/** Refuses an invitation that cannot be answered any more, saying why. */
export function open(row: InvitationRow | undefined): InvitationRow {
  const standing = standingOf(row);
  if (!row || standing === "unknown") throw new Refusal("invitation-unknown");
  if (standing !== "open") throw new Refusal(`invitation-${standing}`);
  return row;
}
