import { setTimeout as wait } from "node:timers/promises";

/** Asks again and again until there is an answer other than undefined or false; gives up with undefined. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { within = 10_000, every = 15 }: { within?: number; every?: number } = {},
): Promise<T | undefined> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as T;
    if (Date.now() >= end) return undefined;
    await wait(every);
  }
}
