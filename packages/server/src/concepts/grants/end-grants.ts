import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { endGivenKeys } from "../api-keys/given-keys.ts";
import type { AuditEntry } from "../audit/record.ts";
import { lowerPlaces, vacatePlaces } from "../members/end-given-places.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { grantEntry } from "./grant-entry.ts";
import type { GrantRow } from "./store.ts";
import * as store from "./store.ts";
import { grantsByIds, lockGrants, lowerShares, takeBack } from "./store-ending.ts";
import { lowered, setsOf } from "./what-was-given.ts";

export interface Ended {
  readonly entries: readonly AuditEntry[];
  /** What has ended, as the client is told. */
  readonly rows: readonly GrantRow[];
}

/**
 * Ends what was given over links that are over (R12), in the transaction that ends them: to be called once the links are
 * written. It counts for nothing from then on anyway; this clears it away, with what hangs on it, and says so in the log.
 */
export async function endGrants(tx: Kysely<DB>, env: Environment, links: readonly string[]): Promise<Ended> {
  const rows = await lockGrants(tx, links);
  if (rows.length === 0) return { entries: [], rows };
  const ids = rows.map(({ id }) => id);
  await takeBack(tx, ids);
  await endGivenKeys(
    tx,
    rows.flatMap(({ api_key_id }) => api_key_id ?? []),
  );
  // Read again: what a place or a right was before may be a role that has just lost something, too.
  const left = await grantsByIds(tx, ids);
  const of = (kind: string) => left.filter((row) => row.kind === kind);
  const raised = of("share").filter(({ is_new }) => !is_new);
  await lowerShares(
    tx,
    raised.map((row) => ({ id: row.share_id ?? "", permissions: lowered(env.catalogue, row) })),
  );
  const entries: AuditEntry[] = rows.map((row) => grantEntry("grants.end", row));
  for (const [account, places] of Map.groupBy(of("member"), ({ account_id }) => account_id)) {
    const [given, changed] = [places.filter(({ is_new }) => is_new), places.filter(({ is_new }) => !is_new)];
    entries.push(...(await vacatePlaces(tx, env, account, given.map(placeOf))));
    const lowerings = changed.map((row) => {
      const { now, before } = setsOf(env.catalogue, row);
      return { ...placeOf(row), now, set: before, before: row, ticked: row.ticked, unticked: row.unticked };
    });
    entries.push(...(await lowerPlaces(tx, env, account, lowerings)));
  }
  await store.forget(tx, ids);
  for (const account of new Set(rows.map(({ account_id }) => account_id)))
    await endVisitsWithoutAccess(tx, env, { account });
  return { entries, rows };
}

function placeOf(row: GrantRow) {
  const member = row.member_status === "invited" ? null : row.person_id;
  return { id: row.member_id ?? "", person_id: row.person_id, member };
}
