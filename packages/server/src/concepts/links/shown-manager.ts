import type { AnswerInput, Operations } from "@keyholder/contract";
import type { Permit } from "../../gate/permit.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { mayEndManagers } from "./may-end.ts";
import type { ManagerRow } from "./store-managers.ts";

/** A link as the client's people see it. */
export function shownManager(
  permit: Permit,
  row: ManagerRow,
): AnswerInput<Operations["listManagers"]>["items"][number] {
  const waits = row.status === "pending";
  return {
    id: row.id,
    account: { number: row.manager_number, name: row.manager_name, hue: row.manager_hue },
    status: row.standing,
    askedBy:
      row.asker_name === null || !row.asker_shown
        ? null
        : { name: row.asker_name, email: row.asker_email ?? "" },
    askedAt: row.asked_at.toISOString(),
    answerBy: waits ? (row.answer_by?.toISOString() ?? null) : null,
    asksFor: shownGivenRole(row),
    message: row.message,
    ceiling: waits ? null : shownGivenRole(row),
    endsAt: row.expires_at?.toISOString() ?? null,
    lastEntryAt: row.last_entry_at?.toISOString() ?? null,
    visitsNow: row.visits_now,
    unused: row.unused,
    grants: waits ? 0 : row.grants,
    canEnd: row.status === "active" && mayEndManagers(permit),
    version: row.version,
  };
}
