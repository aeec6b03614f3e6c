import { Checkbox } from "./Checkbox.tsx";
import { Icon } from "./Icon.tsx";
import { Hint } from "./Tooltip.tsx";
import { alignment, headStyle } from "./tableStyle.ts";
import type { Column, Sort, TableProps, TableSelection } from "./tableTypes.ts";
import { useUiTexts } from "./UiProvider.tsx";

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const current = sort?.column === column.id ? sort.direction : undefined;
  const next = current === "ascending" ? "descending" : "ascending";
  return (
    <button
      type="button"
      className={`-mx-1 inline-flex items-center gap-1 rounded-small px-1 py-1 font-semibold whitespace-nowrap hover:text-ink ${column.align === "end" ? "flex-row-reverse" : ""} ${current ? "text-ink" : ""}`}
      onClick={() => onSort({ column: column.id, direction: next })}
    >
      {column.header}
      <Icon
        name={current === "ascending" ? "sortUp" : current ? "sortDown" : "sort"}
        size="tiny"
        className={current ? "" : "opacity-60"}
      />
    </button>
  );
}

function SelectAll({ selection, keys }: { selection: TableSelection; keys: readonly string[] }) {
  const texts = useUiTexts();
  const able = keys.filter((key) => selection.can?.(key) ?? true);
  const chosen = able.filter((key) => selection.selected.has(key)).length;
  return (
    <Checkbox
      label={texts.selectAll}
      checked={chosen > 0 && chosen === able.length}
      indeterminate={chosen > 0 && chosen < able.length}
      onChange={(all) => selection.onChange(new Set(all ? able : []))}
    />
  );
}

function HeadText<Row>({ column }: { column: Column<Row> }) {
  if (column.hint) return <Hint text={column.hint}>{column.header}</Hint>;
  return <span className={column.hideHeader ? "sr-only" : ""}>{column.header}</span>;
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & Pick<TableProps<Row>, "sort" | "onSort">) {
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      className={`${headStyle} ${alignment(column)}`}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sortable ? (sorted ?? "none") : undefined}
    >
      {sortable ? <SortButton column={column} sort={sort} onSort={onSort} /> : <HeadText column={column} />}
    </th>
  );
}

export function TableHead<Row>(props: TableProps<Row> & { rows: readonly Row[] }) {
  const { columns, rows, rowKey, sort, onSort, selection } = props;
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={`${headStyle} w-10 pr-0`}>
            <SelectAll selection={selection} keys={rows.map(rowKey)} />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}
