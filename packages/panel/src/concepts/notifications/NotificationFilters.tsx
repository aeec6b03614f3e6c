import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { countQuery, notificationCategories } from "../../parts/notifications/queries.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Checkbox, FilterChip, Toolbar } from "../../ui/index.ts";
import { categoryNames } from "./category-names.ts";
import { useFilter } from "./useFilter.ts";

export function NotificationFilters() {
  const filter = useFilter();
  const { adjust } = useAddress();
  const accounts = useQuery(countQuery()).data?.accounts ?? [];
  return (
    <Toolbar>
      <FilterChip
        label={m.notifications_filter_category()}
        options={notificationCategories.map((one) => ({ value: one, label: categoryNames[one]() }))}
        chosen={filter.category ? [filter.category] : []}
        onChange={([category]) => adjust({ category })}
      />
      {(accounts.length > 1 || filter.account) && (
        <FilterChip
          label={m.notifications_filter_account()}
          options={accounts.map(({ number, name }) => ({ value: number, label: `${name} · ${number}` }))}
          chosen={filter.account ? [filter.account] : []}
          onChange={([account]) => adjust({ account })}
        />
      )}
      <Checkbox
        checked={Boolean(filter.unread)}
        onChange={(only) => adjust({ unread: only ? "true" : undefined })}
      >
        {m.notifications_filter_unread()}
      </Checkbox>
    </Toolbar>
  );
}
