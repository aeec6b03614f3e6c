import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { rowsOf } from "../../parts/ListTable.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { notificationsQuery } from "../../parts/notifications/queries.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, EmptyState, LoadMore, Sheet, Skeleton } from "../../ui/index.ts";
import { Answering } from "./Answering.tsx";
import { NotificationFilters } from "./NotificationFilters.tsx";
import { NotificationItem } from "./NotificationItem.tsx";
import { useFilter } from "./useFilter.ts";

export function NotificationList() {
  const filter = useFilter();
  const { values, go, adjust } = useAddress();
  const filtered = Object.keys(filter).length > 0;
  const query = useInfiniteQuery(notificationsQuery(filter));
  const rows = rowsOf(query.data);
  const asked = values.respond ? rows?.find(({ id }) => id === values.respond) : undefined;
  return (
    <>
      {(filtered || rows?.length !== 0) && <NotificationFilters />}
      <Sheet flush>
        {query.isPending && (
          <div className="p-6">
            <Skeleton lines={6} />
          </div>
        )}
        {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
        {rows?.length === 0 && <Nothing filtered={filtered} />}
        {rows && rows.length > 0 && (
          <ul aria-label={m.notifications_title()} className="divide-y divide-line">
            {rows.map((told) => (
              <NotificationItem key={told.id} told={told} onRespond={() => go({ respond: told.id })} />
            ))}
          </ul>
        )}
      </Sheet>
      {rows && query.hasNextPage && (
        <div className="mt-3">
          <LoadMore
            summary={m.list_shown({ count: rows.length })}
            onLoadMore={() => void query.fetchNextPage()}
            pending={query.isFetchingNextPage}
          />
        </div>
      )}
      {asked && <Answering told={asked} onClose={() => adjust({ respond: undefined })} />}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { adjust } = useAddress();
  if (!filtered)
    return (
      <EmptyState icon="bell" title={m.notifications_empty()}>
        {m.notifications_empty_text()}
      </EmptyState>
    );
  const clear = () => adjust({ account: undefined, category: undefined, unread: undefined });
  return (
    <EmptyState
      icon="search"
      title={m.notifications_none_found()}
      actions={<Button onPress={clear}>{m.notifications_clear()}</Button>}
    />
  );
}
