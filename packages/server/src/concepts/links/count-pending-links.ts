import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { countWaiting } from "./store-managers.ts";
import { countOffers } from "./store-offers.ts";

/** What waits for the account's answer, as far as this reader may see it: null for what he may not. */
export async function countPendingLinks(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"entry"> | Permit<"account.edit">,
): Promise<{ pendingManagers: number | null; offeredClients: number | null }> {
  const sees = (permission: string) => has(env.catalogue, permit.held, permission);
  return {
    pendingManagers: sees("managers.view") ? await countWaiting(db, permit) : null,
    offeredClients: sees("clients.view") ? await countOffers(db, permit) : null,
  };
}
