import { useState } from "react";
import { ListTable, type ListTableProps } from "../../parts/ListTable.tsx";
import { auditColumns } from "./audit-columns.tsx";
import { EntryDetail } from "./EntryDetail.tsx";
import type { AuditEntry } from "./queries.ts";

export interface AuditTableProps
  extends Pick<ListTableProps<AuditEntry>, "label" | "query" | "empty" | "onClearFilters"> {
  /** Whose acts they are is said beside the table. */
  ofOnePerson?: boolean | undefined;
}

/** Entries of the log, each of which opens to what stands behind it. */
export function AuditTable({ ofOnePerson, ...list }: AuditTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const columns = auditColumns({ open, onToggle: toggle });
  return (
    <ListTable
      {...list}
      columns={ofOnePerson ? columns.filter(({ id }) => id !== "actor") : columns}
      rowKey={(entry) => entry.id}
      detail={(entry) => (open.has(entry.id) ? <EntryDetail entry={entry} /> : null)}
    />
  );
}
