import { useAddress } from "../../parts/useAddress.ts";
import type { Sort } from "../../ui/index.ts";
import { asLinkStatus } from "./link-status.ts";
import type { ClientSort, ClientsFilter } from "./queries.ts";

const sorts: readonly ClientSort[] = ["name", "-name", "attention", "entered", "-entered"];

/** Which clients are shown and in which order, as the page's address says. */
export function useClientsFilter() {
  const { values, adjust } = useAddress();
  const sort = sorts.find((one) => one === values.sort) ?? "name";
  const filter: ClientsFilter = {
    q: values.q,
    status: asLinkStatus(values.status),
    label: values.label,
    attention: values.show === "attention" ? "now" : undefined,
    hidden: values.show === "hidden" ? "only" : undefined,
  };
  const shownSort: Sort = {
    column: sort.replace("-", ""),
    direction: sort.startsWith("-") ? "descending" : "ascending",
  };
  return {
    filter,
    filtered: Object.values(filter).some(Boolean),
    clear: () => adjust({ q: undefined, status: undefined, label: undefined, show: undefined }),
    sort,
    shownSort,
    onSort: ({ column, direction }: Sort) => {
      // What needs attention stands in one order only: the longest first.
      const next = direction === "descending" && column !== "attention" ? `-${column}` : column;
      adjust({ sort: next === "name" ? undefined : next });
    },
  };
}
