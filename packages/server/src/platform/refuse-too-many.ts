import type { Kysely } from "kysely";
import { Refusal } from "./refusal.ts";
import { hit, type Throttle } from "./throttle.ts";

/** Counts a try and refuses with 429 when there were too many. Hardly ever within the operation's transaction: see `hit`. */
export async function refuseTooMany<DB>(db: Kysely<DB>, key: string, throttle: Throttle): Promise<void> {
  const { allowed, retryAfterSeconds } = await hit(db, key, throttle);
  if (!allowed) throw new Refusal("throttled", { retryAfter: retryAfterSeconds });
}
