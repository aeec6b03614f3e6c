import { useSyncExternalStore } from "react";

let unread = 0;
const watchers = new Set<() => void>();

/** For the tab's title, which stands outside of every page. */
export function setUnread(count: number): void {
  if (unread === count) return;
  unread = count;
  for (const watch of watchers) watch();
}

export const useUnread = (): number =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => unread,
  );
