import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  header: string;
  /** Says more about the header when it is pointed at or focused. */
  hint?: string | undefined;
  /** Null where there is nothing to say: a dash, and no line on a phone. */
  cell: (row: Row) => ReactNode;
  /** The column that names the row: its header cell, and the title of its card on a phone. */
  main?: boolean | undefined;
  align?: "start" | "end" | undefined;
  sortable?: boolean | undefined;
  /** Hides the header from sight: for a column of buttons. */
  hideHeader?: boolean | undefined;
  /** On a phone: with its header before it (the default), alone, in the upper corner, or not at all. */
  phone?: "labelled" | "plain" | "corner" | "hidden" | undefined;
  /** Any CSS width. */
  width?: string | undefined;
  nowrap?: boolean | undefined;
}

export interface Sort {
  column: string;
  direction: "ascending" | "descending";
}

export interface TableSelection {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Which rows can be chosen at all; every one when absent. */
  can?: ((key: string) => boolean) | undefined;
}

export interface TableProps<Row> {
  /** What is listed: "Clients". */
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined while the first ones are on their way. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** The row's name, for its check box. */
  rowName?: ((row: Row) => string) | undefined;
  /** New rows are on their way while the old ones stay. */
  refreshing?: boolean | undefined;
  error?: { message: ReactNode; detail?: ReactNode; onRetry: () => void } | undefined;
  /** Shown when there is nothing to list: an EmptyState. */
  empty: ReactNode;
  /** Shown instead when filters hide everything. */
  filtered?: { message: ReactNode; onClear: () => void } | undefined;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  selection?: TableSelection | undefined;
  /** Rows that changed just now and pulse once. */
  changed?: ReadonlySet<string> | undefined;
  /** What opens below a row over its whole width; null where nothing is open. */
  detail?: ((row: Row) => ReactNode) | undefined;
  /** Rows that stand back: closed, ended, hidden. */
  dimmed?: ((row: Row) => boolean) | undefined;
  /** A Pager or LoadMore. */
  footer?: ReactNode;
}
