import type { Permit } from "../../gate/permit.ts";
import type { AuditEntry } from "../audit/record.ts";
import { linkEntries } from "../links/link-entries.ts";

interface Change {
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/** A role that changes changes the ceiling of the managers that it is set for, and their logs tell it, too (R14). */
export function ceilingEntries(
  permit: Permit<"roles.manage">,
  managers: readonly { id: string; name: string; number: string }[],
  change: Change,
): AuditEntry[] {
  return managers.flatMap((manager) =>
    linkEntries({ action: "links.change-ceiling", by: "client", manager, client: permit.account, ...change }),
  );
}
