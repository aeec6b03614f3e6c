import { useAddress } from "../../parts/useAddress.ts";
import type { Sort } from "../../ui/index.ts";
import { asMemberStatus } from "./member-status.ts";
import type { MemberSort, MembersFilter } from "./queries.ts";

const sorts: readonly MemberSort[] = ["name", "-name", "active", "-active", "invited", "-invited"];
export const inactiveChoices = [30, 90, 180] as const;

export const noFilter = {
  q: undefined,
  status: undefined,
  inRole: undefined,
  group: undefined,
  twoFactor: undefined,
  inactive: undefined,
};

/** What of the team is shown and in which order, as the page's address says. */
export function useMembersFilter() {
  const { values, adjust } = useAddress();
  const sort = sorts.find((one) => one === values.sort) ?? "name";
  const filter: MembersFilter = {
    q: values.q,
    status: asMemberStatus(values.status),
    role: values.inRole,
    group: values.group,
    twoFactor: values.twoFactor === "on" || values.twoFactor === "off" ? values.twoFactor : undefined,
    inactiveDays: inactiveChoices.find((days) => String(days) === values.inactive),
  };
  const shownSort: Sort = {
    column: sort.replace("-", ""),
    direction: sort.startsWith("-") ? "descending" : "ascending",
  };
  return {
    filter,
    filtered: Object.values(filter).some((one) => one !== undefined && one !== ""),
    clear: () => adjust(noFilter),
    sort,
    shownSort,
    onSort: ({ column, direction }: Sort) => {
      const next = direction === "descending" ? `-${column}` : column;
      adjust({ sort: next === "name" ? undefined : next });
    },
  };
}
