import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { follow, type News } from "./follow.ts";
import { isLive } from "./live-state.ts";
import { takingIn } from "./take-in.ts";

const name = "keyholder-changes";
const withoutStream = 30_000;

/**
 * Keeps what is shown fresh. One tab of a browser follows the changes and tells the others, because browsers open only a
 * few connections to one server; when it closes, another takes over. Only while nobody hears anything, pages ask by the clock.
 */
export function useLive(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const takeIn = takingIn(cache);
    const tabs = new BroadcastChannel(name);
    tabs.onmessage = ({ data }: MessageEvent<News>) => takeIn(data);
    const tell = (news: News) => {
      tabs.postMessage(news);
      takeIn(news);
    };
    void asTheOnly(stop.signal, () => follow(stop.signal, tell));
    const clock = setInterval(() => {
      if (!isLive() && !document.hidden) void cache.invalidateQueries();
    }, withoutStream);
    return () => {
      stop.abort();
      clearInterval(clock);
      tabs.close();
    };
  }, [cache]);
}

/** Over plain HTTP from another machine a browser has no locks: then each tab follows for itself. */
async function asTheOnly(signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return run();
  await navigator.locks.request(name, { signal }, run).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
