import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { clearBouncing, setBouncing } from "./delivery-store.ts";

/** How the last mail about an account fared that went to an address which may be a contact's. */
export function noteDelivery(
  tx: Kysely<DB>,
  { account, address, outcome }: { account: string; address: string; outcome: "taken" | "refused" },
): Promise<void> {
  return outcome === "taken" ? clearBouncing(tx, account, address) : setBouncing(tx, account, address);
}
