import { Fragment } from "react";
import { Checkbox } from "./Checkbox.tsx";
import { TableHead } from "./TableHead.tsx";
import { toggled, unnamed } from "./tableSelection.ts";
import { alignment, cellStyle } from "./tableStyle.ts";
import type { TableProps } from "./tableTypes.ts";
import { useUiTexts } from "./UiProvider.tsx";

export function TableGrid<Row>(props: TableProps<Row> & { rows: readonly Row[] }) {
  const { label, columns, rows, rowKey, rowName = unnamed, refreshing, selection } = props;
  const texts = useUiTexts();
  return (
    <div className="relative overflow-x-auto">
      <table className={`w-full border-collapse transition-opacity ${refreshing ? "opacity-60" : ""}`}>
        <caption className="sr-only">{label}</caption>
        <TableHead {...props} />
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            const state = `${props.changed?.has(key) ? "animate-pulse-once" : ""} ${props.dimmed?.(row) ? "text-faint" : ""}`;
            const detail = props.detail?.(row);
            const tr = (
              <tr key={key} className={`border-b border-line last:border-b-0 hover:bg-hover ${state}`}>
                {selection && (
                  <td className={`${cellStyle} pr-0`}>
                    {(selection.can?.(key) ?? true) && (
                      <Checkbox
                        label={texts.selectRow(rowName(row))}
                        checked={selection.selected.has(key)}
                        onChange={() => selection.onChange(toggled(selection.selected, key))}
                      />
                    )}
                  </td>
                )}
                {columns.map((column) => {
                  const Cell = column.main ? "th" : "td";
                  const style = `${cellStyle} ${alignment(column)} ${column.nowrap ? "whitespace-nowrap" : ""}`;
                  return (
                    <Cell key={column.id} className={style} {...(column.main ? { scope: "row" } : {})}>
                      {column.cell(row) ?? (column.hideHeader ? null : <span className="text-faint">–</span>)}
                    </Cell>
                  );
                })}
              </tr>
            );
            if (!detail) return tr;
            return (
              <Fragment key={key}>
                {tr}
                <tr className="border-b border-line last:border-b-0">
                  <td colSpan={columns.length + (selection ? 1 : 0)} className="px-4 pb-4">
                    {detail}
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
