import type { Kysely } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { DB } from "../../platform/schema.ts";
import { openVisitsOfSession } from "./store.ts";

/** The open visits of this session in some accounts, by account. */
export async function ownOpenVisits(
  db: Kysely<DB>,
  asker: Asker,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const visits = await openVisitsOfSession(db, asker, accounts);
  return new Map(visits.map(({ account_id, id }) => [account_id, id]));
}
