import { setTimeout as wait } from "node:timers/promises";

/** Work that goes on when nobody waits for it any more: that of a request which its browser has given up. */
export class Running {
  private readonly works = new Set<Promise<unknown>>();

  async counted<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.works.add(running);
    try {
      return await running;
    } finally {
      this.works.delete(running);
    }
  }

  /** Waits until all of it is over; gives up with the number that is not. */
  async over({ within }: { within: number }): Promise<number> {
    const bound = new AbortController();
    const { signal } = bound;
    await Promise.race([
      Promise.allSettled(this.works),
      wait(within, undefined, { signal, ref: false }).catch(() => {}),
    ]);
    bound.abort();
    return this.works.size;
  }
}
