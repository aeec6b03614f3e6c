import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { countOverLink } from "./store.ts";

/** How many webhooks would be paused with a link that the caller may see. */
export function countToPause(db: Kysely<DB>, link: string): Promise<number> {
  return countOverLink(db, link);
}
