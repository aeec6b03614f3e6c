import type { Json } from "../../platform/schema.ts";
import type { EntryRow } from "./store.ts";

/** An entry of the audit log as the API shows it. */
export function shownEntry(row: EntryRow) {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    actor: row.actor_shown
      ? { id: row.actor_id, name: row.actor_name, hidden: false }
      : { id: null, name: "", hidden: true },
    via: row.via_number === null ? null : { number: row.via_number, name: row.via_name ?? "" },
    key: row.key_prefix === null ? null : { name: row.key_name ?? "", prefix: row.key_prefix },
    action: row.action,
    target: { kind: row.target_kind, id: row.target_id, name: row.target_shown ? row.target_name : "" },
    before: objectOf(row.before),
    after: objectOf(row.after),
    ip: row.ip,
    userAgent: row.user_agent,
    requestId: row.request_id,
  };
}

function objectOf(value: Json | null): Record<string, unknown> | null {
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}
