import type { AuditEntry } from "../audit/record.ts";
import type { RequestRow } from "./store.ts";

/** What is asked stands in the log of the account that is asked, and of the one where it would be allowed. */
export function requestEntries(
  action: `access-requests.${string}`,
  row: RequestRow,
  after: Record<string, unknown> = {},
): [AuditEntry, ...AuditEntry[]] {
  const entry = (account: string): AuditEntry => ({
    account,
    action,
    target: { kind: "access-request", id: row.id, name: row.person_name },
    after: { permission: row.permission, ...after },
  });
  const target = entry(row.account_id);
  if (row.step_account_id === row.account_id) return [target];
  const isOwnFirm = row.via_account_id === row.step_account_id;
  // To the account that is asked, who asks comes through the account that he is from.
  const via =
    row.via_account_id === null || isOwnFirm
      ? {}
      : { via: { id: row.via_account_id, name: row.via_name ?? "", number: row.via_number ?? "" } };
  return [target, { ...entry(row.step_account_id), ...via }];
}
