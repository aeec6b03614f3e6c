import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import type { Listed } from "./ListTable.tsx";

/** Changes one row in every list under the key, so that a page shows at once what was done. */
export function patchRows<Row>(
  cache: QueryClient,
  under: QueryKey,
  isIt: (row: Row) => boolean,
  change: (row: Row) => Row,
): void {
  cache.setQueriesData<InfiniteData<Listed<Row>>>(
    { queryKey: under },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((row) => (isIt(row) ? change(row) : row)),
        })),
      },
  );
}
