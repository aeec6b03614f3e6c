import { useSyncExternalStore } from "react";

/** Whether this browser hears of changes. Until it is known that it does not, pages trust that it does. */
let hears = true;
const watchers = new Set<() => void>();

export const isLive = (): boolean => hears;

export function setLive(now: boolean): void {
  if (hears === now) return;
  hears = now;
  for (const watch of watchers) watch();
}

export const useIsLive = (): boolean =>
  useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, isLive);
