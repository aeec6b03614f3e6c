import type { DraftShare } from "./draft.ts";
import type { ShareRow } from "./store.ts";

/** Whether a drafted share is there already, with this very right. */
export function isSameRight(row: ShareRow, { group_id, person_id, columns }: DraftShare): boolean {
  const said = ({ preset, role_id, permissions }: typeof columns) =>
    JSON.stringify([preset, role_id, permissions]);
  return row.group_id === group_id && row.person_id === person_id && said(row) === said(columns);
}

/** What the audit log says of how a client is shared: with whom, and each right. */
export function toldSharing(access: string | null, rows: readonly ShareRow[]) {
  return told(
    access,
    rows.map((row) => ({
      with: row.group_name ?? row.person_name ?? "",
      right: row.preset ?? row.role_name ?? row.permissions ?? [],
    })),
  );
}

export function toldDraft(access: string | null, shares: readonly DraftShare[]) {
  return told(
    access,
    shares.map(({ name, roleName, columns }) => ({
      with: name,
      right: roleName ?? columns.permissions ?? [],
    })),
  );
}

function told(access: string | null, shares: readonly { with: string; right: string | string[] }[]) {
  return { access: access ?? "account", shares: shares.toSorted((a, b) => (a.with < b.with ? -1 : 1)) };
}
