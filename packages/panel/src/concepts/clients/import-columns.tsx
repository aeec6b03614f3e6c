import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import type { Column } from "../../ui/index.ts";
import { Labels } from "../links/Labels.tsx";

interface Line {
  line: number;
  who: string;
  labels: string[];
  note: string;
}

/** Lines of an import, with what is said of each. */
export const importColumns = <Row extends Line>(result: (row: Row) => ReactNode): Column<Row>[] => [
  { id: "line", header: m.members_row_line(), align: "end", width: "5rem", cell: (row) => row.line },
  {
    id: "who",
    header: m.clients_column_client(),
    main: true,
    cell: ({ who, note }) => (
      <span className="block min-w-0">
        <span className="block break-words">{who || m.members_row_empty()}</span>
        {note && <span className="block text-small font-normal text-soft">{note}</span>}
      </span>
    ),
  },
  {
    id: "labels",
    header: m.client_labels(),
    cell: ({ labels }) => (labels.length > 0 ? <Labels labels={labels} /> : null),
  },
  { id: "result", header: m.members_row_result(), cell: result },
];
