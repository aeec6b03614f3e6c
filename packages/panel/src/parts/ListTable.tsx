import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { m } from "../messages/messages.js";
import { Button, Callout, LoadMore, Table, type TableProps } from "../ui/index.ts";
import { describeProblem } from "./describe-problem.ts";

export interface Listed<Row> {
  items: Row[];
  next: string | null;
}

export interface ListTableProps<Row>
  extends Omit<TableProps<Row>, "rows" | "error" | "refreshing" | "footer" | "filtered"> {
  query: UseInfiniteQueryResult<InfiniteData<Listed<Row>>>;
  /** Which of the rows stand here; all when absent. */
  select?: ((row: Row) => boolean) | undefined;
  /** Given while filters are set: takes them off. */
  onClearFilters?: (() => void) | undefined;
}

export const rowsOf = <Row,>(data: InfiniteData<Listed<Row>> | undefined): Row[] | undefined =>
  data?.pages.flatMap((page) => page.items);

/** A table over a list of the server: waiting, failed, empty, nothing found, and more by and by. */
export function ListTable<Row>({ query, select, onClearFilters, ...table }: ListTableProps<Row>) {
  const all = rowsOf(query.data);
  const rows = select ? all?.filter(select) : all;
  const problem = query.error ? describeProblem(query.error) : undefined;
  const retry = () => void query.refetch();
  return (
    <>
      {problem && rows && (
        <div className="mb-2">
          <Callout
            tone="wait"
            title={m.list_stale()}
            actions={
              <Button size="small" onPress={retry}>
                {m.ui_retry()}
              </Button>
            }
          >
            {problem.title}
          </Callout>
        </div>
      )}
      <Table
        {...table}
        rows={rows}
        refreshing={query.isPlaceholderData}
        error={
          problem && !rows ? { message: problem.title, detail: problem.detail, onRetry: retry } : undefined
        }
        filtered={onClearFilters && { message: m.list_no_match(), onClear: onClearFilters }}
        footer={
          rows && (query.hasNextPage || rows.length > 25) ? (
            <LoadMore
              summary={
                query.hasNextPage ? m.list_shown({ count: rows.length }) : m.list_all({ count: rows.length })
              }
              onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
              pending={query.isFetchingNextPage}
            />
          ) : undefined
        }
      />
    </>
  );
}
