import type { Client } from "@keyholder/sdk";
import type { Change } from "../concepts/events/change-stream.ts";

/** An open stream of changes, read one by one. */
export async function following(client: Client) {
  const stop = new AbortController();
  const events = (await client.followChanges({ signal: stop.signal }))[Symbol.asyncIterator]();
  /** The next thing told; null: the stream has ended. */
  async function next(): Promise<string | null> {
    const { done, value } = await events.next();
    return done ? null : told(value);
  }
  const first = await next();
  if (first !== "open") throw new Error(`${first} was told before that the stream is open`);
  return {
    next,
    /** Waits for the end, whatever is told until then. */
    async end(): Promise<void> {
      while ((await next()) !== null);
    },
    /** All that is told up to this, with it. */
    async until(last: string): Promise<string[]> {
      const heard: string[] = [];
      for (;;) {
        const one = await next();
        if (one === null) throw new Error(`the stream ended after ${heard.join(", ")}`);
        heard.push(one);
        if (one === last) return heard;
      }
    },
    /** Waits until each of these was told, in whatever order. */
    async all(...these: string[]): Promise<void> {
      const left = new Set(these);
      while (left.size > 0) {
        const one = await next();
        if (one === null) throw new Error(`the stream ended without ${[...left].join(", ")}`);
        left.delete(one);
      }
    },
    hangUp: () => stop.abort(),
  };
}

const told = (change: Change): string =>
  "account" in change ? `${change.what} ${change.account}` : change.what;
