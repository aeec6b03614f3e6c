import { Checkbox } from "./Checkbox.tsx";
import { toggled, unnamed } from "./tableSelection.ts";
import type { Column, TableProps } from "./tableTypes.ts";
import { useUiTexts } from "./UiProvider.tsx";

function CardLine<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (content === null || content === undefined) return null;
  if (column.phone === "plain" || column.hideHeader) {
    return (
      <div data-card-line="" className="flex flex-wrap items-center gap-2">
        {content}
      </div>
    );
  }
  return (
    <div className="flex items-baseline gap-3">
      <span className="w-24 shrink-0 text-small text-faint">{column.header}</span>
      <div className={`min-w-0 ${column.align === "end" ? "num" : ""}`}>{content}</div>
    </div>
  );
}

/** The same rows for a narrow screen: one card each, the header before each value. */
export function TableCards<Row>(props: TableProps<Row> & { rows: readonly Row[] }) {
  const {
    label,
    columns,
    rows,
    rowKey,
    rowName = unnamed,
    selection,
    changed,
    dimmed,
    refreshing,
    detail,
  } = props;
  const texts = useUiTexts();
  const main = columns.find((column) => column.main);
  const corner = columns.find((column) => column.phone === "corner");
  const others = columns.filter((column) => ![main, corner].includes(column) && column.phone !== "hidden");
  return (
    <ul aria-label={label} className={refreshing ? "opacity-60" : ""}>
      {rows.map((row) => {
        const key = rowKey(row);
        const state = `${changed?.has(key) ? "animate-pulse-once" : ""} ${dimmed?.(row) ? "text-faint" : ""}`;
        return (
          <li key={key} className={`flex gap-3 border-b border-line px-4 py-3 last:border-b-0 ${state}`}>
            {selection && (selection.can?.(key) ?? true) && (
              <Checkbox
                label={texts.selectRow(rowName(row))}
                checked={selection.selected.has(key)}
                onChange={() => selection.onChange(toggled(selection.selected, key))}
              />
            )}
            <div className="flex min-w-0 flex-1 flex-col gap-2">
              <div className="flex items-start justify-between gap-2">
                <div className="min-w-0">{main?.cell(row)}</div>
                {corner && <div className="-mt-1 -mr-2">{corner.cell(row)}</div>}
              </div>
              {others.map((column) => (
                <CardLine key={column.id} column={column} row={row} />
              ))}
              {detail?.(row)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
