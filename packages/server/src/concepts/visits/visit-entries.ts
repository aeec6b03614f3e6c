import type { AuditEntry } from "../audit/record.ts";
import type { VisitRow } from "./store.ts";

export type Parties = Pick<
  VisitRow,
  "id" | "person_name" | "account_id" | "name" | "number" | "via_account_id" | "via_name" | "via_number"
>;

interface What {
  readonly action: "visits.enter" | "visits.leave" | "visits.end";
  readonly after?: Record<string, unknown>;
  /** The account through which the visitor himself comes into the manager account; null for its own people. */
  readonly before?: AuditEntry["via"];
}

/** A visit concerns two accounts, and is told in the logs of both (R14); this is the client's act in the one, and so on. */
export function visitEntries(
  visit: Parties,
  { action, after, before = null }: What,
): [AuditEntry, AuditEntry] {
  const manager = { id: visit.via_account_id, name: visit.via_name, number: visit.via_number };
  const details = after ? { after } : {};
  return [
    {
      account: visit.account_id,
      action,
      target: { kind: "visit", id: visit.id, name: visit.person_name },
      via: manager,
      ...details,
    },
    {
      account: visit.via_account_id,
      action,
      target: { kind: "account", id: visit.account_id, name: visit.name },
      via: before,
      ...details,
    },
  ];
}
