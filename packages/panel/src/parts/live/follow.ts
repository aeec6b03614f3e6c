import { type AnswerOf, type Operations, ProblemError } from "@keyholder/sdk";
import { client } from "../../client.ts";

export type Change = AnswerOf<Operations["followChanges"]>;

/** What a tab tells the others of its browser. */
export type News = Change | { what: "down" } | { what: "signed-out" };

const soonest = 1000;
const latest = 30_000;

/** Reads the stream of changes, again and again from anew, until it is aborted or the session has ended. */
export async function follow(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  for (let wait = soonest; !signal.aborted; wait = Math.min(wait * 2, latest)) {
    try {
      for await (const change of await client.followChanges({ signal })) {
        wait = soonest;
        tell(change);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ProblemError && error.code === "not-signed-in")
        return tell({ what: "signed-out" });
    }
    if (signal.aborted) return;
    tell({ what: "down" });
    await pause(wait, signal);
  }
}

/** Not all browsers come back in the same moment when a server starts again; one that is online again comes at once. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = () => {
      stop.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, milliseconds * (0.5 + Math.random() / 2));
    addEventListener("online", done, { signal: stop.signal });
    signal.addEventListener("abort", done, { signal: stop.signal });
  });
}
