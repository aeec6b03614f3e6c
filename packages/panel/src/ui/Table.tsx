import { Button } from "./Button.tsx";
import { Delayed } from "./Delayed.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { TableCards } from "./TableCards.tsx";
import { TableGrid } from "./TableGrid.tsx";
import { TableSkeleton } from "./TableSkeleton.tsx";
import type { TableProps } from "./tableTypes.ts";
import { useUiTexts } from "./UiProvider.tsx";
import { usePhone } from "./usePhone.ts";

/** A list with columns; on a phone, cards. */
export function Table<Row>(props: TableProps<Row>) {
  const phone = usePhone();
  return (
    <div className="overflow-hidden rounded-sheet border border-line bg-sheet" aria-busy={props.refreshing}>
      <TableBody {...props} phone={phone} />
      {props.footer && props.rows && props.rows.length > 0 && (
        <div className="border-t border-line px-4 py-2">{props.footer}</div>
      )}
    </div>
  );
}

function TableBody<Row>(props: TableProps<Row> & { phone: boolean }) {
  const { label, columns, rows, error, empty, filtered, phone } = props;
  const texts = useUiTexts();
  if (error) {
    return (
      <div role="alert">
        <EmptyState
          icon="alert"
          title={error.message}
          actions={<Button onPress={error.onRetry}>{texts.retry}</Button>}
        >
          {error.detail}
        </EmptyState>
      </div>
    );
  }
  if (!rows) {
    return (
      <Delayed>
        <TableSkeleton label={label} columns={phone ? 1 : columns.length} />
      </Delayed>
    );
  }
  if (rows.length > 0)
    return phone ? <TableCards {...props} rows={rows} /> : <TableGrid {...props} rows={rows} />;
  if (!filtered) return empty;
  const clear = <Button onPress={filtered.onClear}>{texts.clearFilters}</Button>;
  return <EmptyState icon="search" title={filtered.message} actions={clear} />;
}
