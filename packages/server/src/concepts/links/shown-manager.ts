import type { AnswerInput, Operations } from "@keyholder/contract";
import type { Permit } from "../../gate/permit.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { maskedCompany, maskedPerson } from "./masked-name.ts";
import { mayEndManagers } from "./may-end.ts";
import type { ManagerRow } from "./store-managers.ts";
import { shownSendings } from "./store-rows.ts";

function knownManager(row: ManagerRow) {
  return { number: row.manager_number, name: row.manager_name, hue: row.manager_hue };
}

function maskedManager(row: ManagerRow) {
  const masked = { owner: maskedPerson(row.manager_owner_name), name: maskedCompany(row.manager_name) };
  return { number: row.manager_number, name: `${masked.owner}, ${masked.name}`, hue: 1 };
}

/** A link as the client's people see it. */
export function shownManager(
  permit: Permit,
  row: ManagerRow,
): AnswerInput<Operations["listManagers"]>["items"][number] {
  const waits = row.status === "pending";
  const offered = row.asked_by_side === "client";
  return {
    id: row.id,
    account: waits && offered ? maskedManager(row) : knownManager(row),
    status: row.standing,
    askedBySide: offered ? "client" : "manager",
    askedBy:
      row.asker_name === null || !(offered || row.asker_shown)
        ? null
        : { name: row.asker_name, email: row.asker_email ?? "" },
    askedAt: row.asked_at.toISOString(),
    sendings: offered ? shownSendings(row) : [],
    answerBy: waits ? (row.answer_by?.toISOString() ?? null) : null,
    asksFor: shownGivenRole(row),
    message: row.message,
    ceiling: waits && !offered ? null : shownGivenRole(row),
    endsAt: row.expires_at?.toISOString() ?? null,
    requireTwoFactor: row.require_two_factor,
    onward: row.onward,
    lastEntryAt: row.last_entry_at?.toISOString() ?? null,
    visitsNow: row.visits_now,
    unused: row.unused,
    grants: waits ? 0 : row.grants,
    canEnd: row.status === "active" && mayEndManagers(permit),
    version: row.version,
  };
}
