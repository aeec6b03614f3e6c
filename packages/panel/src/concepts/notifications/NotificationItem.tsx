import { m } from "../../messages/messages.js";
import { isUnread, NotificationText } from "../../parts/notifications/NotificationText.tsx";
import type { Notification } from "../../parts/notifications/queries.ts";
import { sentence } from "../../parts/notifications/sentence.ts";
import { useMarking } from "../../parts/notifications/useMarking.ts";
import { where } from "../../parts/notifications/where.ts";
import { Button, ButtonLink } from "../../ui/index.ts";
import { AcceptMembership } from "./AcceptMembership.tsx";

export interface NotificationItemProps {
  told: Notification;
  onRespond: () => void;
}

/** One notification: what, when, and what one can do about it right here. */
export function NotificationItem({ told, onRespond }: NotificationItemProps) {
  const { one } = useMarking();
  const what = sentence(told);
  return (
    <li
      className={`flex flex-wrap items-start gap-x-4 gap-y-2 px-6 py-3.5 max-sm:px-4 ${isUnread(told) ? "bg-accent-wash/40" : ""}`}
    >
      <div className="min-w-0 flex-1 basis-72">
        <NotificationText told={told} />
      </div>
      <span className="flex flex-wrap items-center gap-2 max-sm:pl-5">
        {!told.settled && told.kind === "requests.manager" && (
          <Button
            size="small"
            variant="primary"
            label={m.notifications_respond_label({ what })}
            onPress={onRespond}
          >
            {m.notifications_respond()}
          </Button>
        )}
        {!told.settled && told.kind === "requests.membership" && <AcceptMembership told={told} />}
        {told.kind !== "requests.manager" && (
          <ButtonLink size="small" href={where(told)} label={m.notifications_look_label({ what })}>
            {m.notifications_look()}
          </ButtonLink>
        )}
        {!told.settled && (
          <Button
            size="small"
            variant="quiet"
            label={
              told.read
                ? m.notifications_mark_unread_label({ what })
                : m.notifications_mark_read_label({ what })
            }
            pending={one.isPending}
            onPress={() => one.mutate({ id: told.id, read: !told.read })}
          >
            {told.read ? m.notifications_mark_unread() : m.notifications_mark_read()}
          </Button>
        )}
      </span>
    </li>
  );
}
