import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { Button, CountButton, Popover, Skeleton } from "../../ui/index.ts";
import { rowsOf } from "../ListTable.tsx";
import { LoadError } from "../LoadError.tsx";
import { useGo } from "../useGo.ts";
import { NotificationText } from "./NotificationText.tsx";
import { countQuery, notificationsQuery } from "./queries.ts";
import { setUnread } from "./unread.ts";

/** How many notifications are unread, and the newest of these. */
export function Bell({ iconOnly }: { iconOnly?: boolean | undefined }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(countQuery());
  const unread = data?.unread ?? 0;
  useEffect(() => setUnread(unread), [unread]);
  return (
    <Popover
      label={m.notifications_title()}
      placement={iconOnly ? "bottom end" : "top start"}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <CountButton
          icon="bell"
          label={m.notifications_title()}
          count={unread > 0 ? (unread > 99 ? "99+" : String(unread)) : undefined}
          counted={m.notifications_bell_unread()}
          iconOnly={iconOnly}
        />
      }
    >
      {(close) => <Newest close={close} />}
    </Popover>
  );
}

function Newest({ close }: { close: () => void }) {
  const go = useGo();
  const query = useInfiniteQuery(notificationsQuery({ unread: "true" }, 5));
  const newest = rowsOf(query.data);
  const show = (href: string) => {
    close();
    go(href);
  };
  return (
    <div className="flex w-84 max-w-full flex-col gap-3">
      {query.isPending && <Skeleton lines={3} />}
      {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {newest?.length === 0 && <p className="text-soft">{m.notifications_none_unread()}</p>}
      {newest && newest.length > 0 && (
        <ul className="divide-y divide-line">
          {newest.map((told) => (
            <li key={told.id} className="py-2 first:pt-0">
              <NotificationText told={told} />
            </li>
          ))}
        </ul>
      )}
      <div className="border-t border-line pt-3">
        <Button size="small" onPress={() => show(paths.notifications)}>
          {m.notifications_all()}
        </Button>
      </div>
    </div>
  );
}
