import { effective, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import { endThese } from "./store-changes.ts";
import { type Loss, type VisitAtStake, visitsAtStake } from "./store-visits-at-stake.ts";

/**
 * Ends the visits that have lost their basis, in the transaction that took it away (R11). To be called after the change
 * is written, with where it was made: the person, the account, the manager account, or several of these.
 */
export async function endVisitsWithoutAccess(tx: Kysely<DB>, env: Environment, loss: Loss): Promise<void> {
  const atStake = await visitsAtStake(tx, loss);
  if (atStake.length === 0) return;
  const people = [...new Set(atStake.map(({ person }) => person))];
  const towards = [...new Set(atStake.map(({ account }) => account))];
  const facts = prepare(await loadWorld(tx, { people, towards }), { catalogue: env.catalogue });
  const lost = atStake.filter((visit) => isEmpty(effective(facts, visit.person, visit.account, visit.via)));
  const ended = await endThese(
    tx,
    lost.map(({ id }) => id),
    "access-ended",
  );
  await record(tx, null, null, lost.filter(({ id }) => ended.has(id)).map(entryOf));
}

function entryOf(visit: VisitAtStake) {
  return {
    account: visit.account,
    action: "visits.end",
    target: { kind: "visit", id: visit.id, name: visit.person_name },
    after: { ended: "access-ended" },
    via: { id: visit.via, name: visit.via_name, number: visit.via_number },
  };
}
