import { m } from "../../messages/messages.js";
import { Ago } from "../Ago.tsx";
import type { Notification } from "./queries.ts";
import { sentence } from "./sentence.ts";

export const isUnread = ({ read, settled }: Notification): boolean => !read && !settled;

/** The sentence, and below it when, how often, and what became of it. */
export function NotificationText({ told }: { told: Notification }) {
  const unread = isUnread(told);
  return (
    <span className="flex min-w-0 gap-3">
      <span
        aria-hidden="true"
        className={`mt-2 size-2 shrink-0 rounded-pill ${unread ? "bg-accent" : "border border-line-strong"}`}
      />
      <span className="min-w-0">
        {unread && <span className="sr-only">{m.notifications_unread_mark()}: </span>}
        <span className={unread ? "font-semibold" : ""}>{sentence(told)}</span>
        <span className="block text-small text-soft">
          {told.account && <>{told.account.number} · </>}
          <Ago at={told.at} />
          {told.count > 1 && ` · ${m.notifications_times({ count: told.count })}`}
          {told.settled && ` · ${m.notifications_settled()}`}
        </span>
      </span>
    </span>
  );
}
