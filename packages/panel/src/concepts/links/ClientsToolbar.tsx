import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { useAddress } from "../../parts/useAddress.ts";
import { FilterChip, Toolbar } from "../../ui/index.ts";
import { linkStatuses, linkStatusName } from "./link-status.ts";
import { type ClientsFilter, clientSummaryQuery } from "./queries.ts";

export function ClientsToolbar({ account, filter }: { account: string; filter: ClientsFilter }) {
  const { adjust } = useAddress();
  const { data } = useQuery(clientSummaryQuery(account));
  const { labels = [], attention = 0, hidden = 0 } = data ?? {};
  const shown = filter.attention ? ["attention"] : filter.hidden ? ["hidden"] : [];
  return (
    <Toolbar>
      <AddressSearch label={m.clients_search()} placeholder={m.clients_search_placeholder()} />
      <FilterChip
        label={m.clients_column_status()}
        options={linkStatuses.map((value) => ({ value, label: linkStatusName(value, "manager") }))}
        chosen={filter.status ? [filter.status] : []}
        onChange={([chosen]) => adjust({ status: chosen })}
      />
      {(labels.length > 0 || filter.label) && (
        <FilterChip
          label={m.clients_filter_label()}
          options={labels.map(({ label, clients }) => ({ value: label, label: `${label} (${clients})` }))}
          chosen={filter.label ? [filter.label] : []}
          onChange={([label]) => adjust({ label })}
        />
      )}
      {(attention > 0 || hidden > 0 || shown.length > 0) && (
        <FilterChip
          label={m.clients_filter_show()}
          options={[
            { value: "attention", label: m.clients_show_attention({ count: attention }) },
            { value: "hidden", label: m.clients_show_hidden({ count: hidden }) },
          ]}
          chosen={shown}
          onChange={([show]) => adjust({ show })}
        />
      )}
    </Toolbar>
  );
}
