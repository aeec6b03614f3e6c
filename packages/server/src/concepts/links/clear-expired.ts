import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import { tellClients } from "../grants/tell-clients.ts";
import { endWhatHangsOn } from "./end-what-hangs-on.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { type Asked, closeExpired } from "./store.ts";
import { type LinkRow, linksByIds } from "./store-rows.ts";

/** What stands between the two since its time ran out makes room for a new link (R4), and both logs tell it (R14). */
export async function clearExpired(
  tx: Kysely<DB>,
  env: Environment,
  manager: string,
  to: Asked,
): Promise<void> {
  const ids = await closeExpired(tx, manager, to);
  if (ids.length === 0) return;
  const rows = await linksByIds(tx, env.catalogue, ids);
  const { entries, rows: given } = await endWhatHangsOn(tx, env, ids, null);
  await record(tx, null, null, [...rows.flatMap(entriesOf), ...entries]);
  await tellClients(tx, env, given);
}

/** Nobody did it, so nobody came through any account. */
function entriesOf(row: LinkRow) {
  const parties = { manager: managerOf(row), client: clientOf(row) };
  const entries = linkEntries({ action: "links.expire", by: "manager", ...parties });
  return entries.map((entry) => ({ ...entry, via: null }));
}
