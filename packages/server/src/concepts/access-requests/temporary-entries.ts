import type { AuditEntry } from "../audit/record.ts";
import type { TemporaryRow } from "./temporary-store.ts";

export function temporaryEntries(row: TemporaryRow): [AuditEntry] {
  return [
    {
      account: row.account_id,
      action: "access-requests.end",
      target: { kind: "temporary-access", id: row.id, name: row.person_name ?? row.other_name ?? "" },
      before: { permissions: row.permissions, until: row.expires_at.toISOString() },
    },
  ];
}
