import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { countOfLink } from "./store.ts";

/** How much would end with a link that the caller may see. */
export function countGrants(db: Kysely<DB>, link: string): Promise<number> {
  return countOfLink(db, link);
}
