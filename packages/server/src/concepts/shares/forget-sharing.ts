import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { removeSharesOfLinks } from "./store.ts";

/** Of links that are over. A client that comes back starts anew: nobody gets in by what was shared before. */
export async function forgetSharing(tx: Kysely<DB>, links: readonly string[]): Promise<void> {
  await removeSharesOfLinks(tx, links);
}
