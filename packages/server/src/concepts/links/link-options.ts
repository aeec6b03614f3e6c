import type { Permit } from "../../gate/permit.ts";
import { refusePast } from "../../platform/refuse-past.ts";
import type { LinkRow } from "./store-rows.ts";

export const refusePastEnd = (permit: Permit, endsAt: string | null): void =>
  refusePast("endsAt", endsAt === null ? null : new Date(endsAt), permit.at);

/** What the audit log says of them. */
export function toldOptions(row: Pick<LinkRow, "expires_at" | "require_two_factor" | "onward">) {
  return {
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
  };
}
