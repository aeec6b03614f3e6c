import { useEffect } from "react";
import { useUnread } from "./notifications/unread.ts";

/** The tab's title: "(2) My clients · Studio North · Keyholder", with how many notifications are unread. */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const unread = useUnread();
  const title = [...parts.filter(Boolean), "Keyholder"].join(" · ");
  useEffect(() => {
    document.title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${title}` : title;
  }, [title, unread]);
}
