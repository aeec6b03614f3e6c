import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { setBounced } from "./store.ts";

/** Its mail was refused for good: whoever sent it should know that nobody got it. */
export function noteBounced(tx: Kysely<DB>, invitation: string): Promise<void> {
  return setBounced(tx, invitation);
}
