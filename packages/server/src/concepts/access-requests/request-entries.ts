import type { AuditEntry } from "../audit/record.ts";
import type { RequestRow } from "./store.ts";

type Verb = "make" | "withdraw" | "grant" | "refuse";

/**
 * What is asked stands in the log of the account that is asked, and in that of the one where it would be allowed: there
 * through the account that the asker, and who answers for him, come from.
 */
export function requestEntries(
  verb: Verb,
  row: RequestRow,
  after: Record<string, unknown> = {},
): [AuditEntry, ...AuditEntry[]] {
  const told = { action: `access-requests.${verb}`, after: { permission: row.permission, ...after } };
  const answersHere = verb === "grant" || verb === "refuse";
  const asked: AuditEntry = {
    ...told,
    account: row.step_account_id,
    target: targetOf(row, row.person_shown),
    // Its own people answer; who asks for more over a link comes through the link's manager.
    ...(!answersHere && { via: row.kind === "link" ? managerOf(row) : null }),
  };
  if (row.step_account_id === row.account_id) return [asked];
  const there: AuditEntry = {
    ...told,
    account: row.account_id,
    target: targetOf(row, row.person_shown_there),
    via: partyOf(row.via_account_id, row.via_name, row.via_number),
  };
  return [asked, there];
}

/** By name as far as the log's readers may know who it is; else by the account that he works in. */
function targetOf(row: RequestRow, isShown: boolean): AuditEntry["target"] {
  const name = isShown ? row.person_name : (row.via_name ?? "");
  return { kind: "access-request", id: row.id, name };
}

function managerOf(row: RequestRow) {
  return partyOf(row.manager_id, row.manager_name, row.manager_number);
}

function partyOf(id: string | null, name: string | null, number: string | null) {
  return id === null ? null : { id, name: name ?? "", number: number ?? "" };
}
