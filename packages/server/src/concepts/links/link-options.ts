import type { Permit } from "../../gate/permit.ts";
import { invalid } from "../../platform/refusal.ts";
import type { LinkRow } from "./store-rows.ts";

export function refusePast(permit: Permit, endsAt: string | null): void {
  if (endsAt !== null && Date.parse(endsAt) <= permit.at.getTime())
    throw invalid("endsAt", "Choose a time that is still to come.", "past");
}

/** What the audit log says of them. */
export function toldOptions(row: Pick<LinkRow, "expires_at" | "require_two_factor" | "onward">) {
  return {
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
  };
}
