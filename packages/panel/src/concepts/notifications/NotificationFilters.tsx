import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { countQuery, notificationCategories } from "../../parts/notifications/queries.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Checkbox, Select, Toolbar } from "../../ui/index.ts";
import { categoryNames } from "./category-names.ts";
import { useFilter } from "./useFilter.ts";

const every = "every";

export function NotificationFilters() {
  const filter = useFilter();
  const { adjust } = useAddress();
  const accounts = useQuery(countQuery()).data?.accounts ?? [];
  return (
    <Toolbar>
      <Select
        label={m.notifications_filter_category()}
        options={[
          { value: every, label: m.notifications_every_category() },
          ...notificationCategories.map((one) => ({ value: one, label: categoryNames[one]() })),
        ]}
        value={filter.category ?? every}
        onChange={(category) => adjust({ category: category === every ? undefined : category })}
      />
      {(accounts.length > 1 || filter.account) && (
        <Select
          label={m.notifications_filter_account()}
          options={[
            { value: every, label: m.notifications_every_account() },
            ...accounts.map(({ number, name }) => ({ value: number, label: `${name} · ${number}` })),
          ]}
          value={filter.account ?? every}
          onChange={(account) => adjust({ account: account === every ? undefined : account })}
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
