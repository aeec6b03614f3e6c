import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { endByIds, handToKeeper } from "./store.ts";

/** Keys that were made over a link that is over (R12). */
export function endGivenKeys(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  return endByIds(tx, ids);
}

/** Who keeps a key becomes its maker: it goes on as far as he holds its scopes at home. */
export function keepGivenKeys(
  tx: Kysely<DB>,
  permit: Permit<"managers.manage">,
  ids: readonly string[],
): Promise<void> {
  return handToKeeper(tx, permit, ids);
}
