import type { AuditEntry } from "../audit/record.ts";
import type { GrantRow } from "./store.ts";

/** The thing that was given, and the manager account that it came through. */
export function grantEntry(action: "grants.end" | "grants.keep", row: GrantRow): AuditEntry {
  return {
    account: row.account_id,
    action,
    target: targetOf(row),
    before: {
      through: row.manager_name,
      ...(row.group_name !== null && { group: row.group_name }),
      ...(row.permissions.length > 0 && { permissions: row.permissions }),
    },
    via: null,
  };
}

function targetOf(row: GrantRow): AuditEntry["target"] {
  if (row.kind === "role") return { kind: "role", id: row.role_id, name: row.role_name ?? "" };
  if (row.kind === "key") return { kind: "api-key", id: row.api_key_id, name: row.key_name ?? "" };
  if (row.member_id !== null) return { kind: "member", id: row.member_id, name: row.member_name ?? "" };
  if (row.shared_name !== null) return { kind: "client", id: null, name: row.shared_name };
  return { kind: "account", id: row.account_id, name: row.client_name };
}
