import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { countWaiting } from "./store-managers.ts";

/** The requests that listManagers shows this reader; null for who may not see them. */
export async function countPendingManagers(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"entry"> | Permit<"account.edit">,
): Promise<number | null> {
  return has(env.catalogue, permit.held, "managers.view") ? countWaiting(db, permit) : null;
}
