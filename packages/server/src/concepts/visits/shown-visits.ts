import type { AnswerInput, Operations } from "@keyholder/contract";
import { effective, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";
import { shownVisit } from "./shown-visit.ts";
import type { ListedVisit } from "./store.ts";

/** Visits to one account as the API shows them, those that go on with the level of this moment. */
export async function shownVisits(
  db: Kysely<DB>,
  { catalogue }: Environment,
  account: string,
  rows: readonly ListedVisit[],
): Promise<AnswerInput<Operations["listVisits"]>["items"]> {
  const people = [...new Set(rows.filter(({ open }) => open).map(({ person_id }) => person_id))];
  const towards = people.length > 0 ? [account] : [];
  const facts = prepare(await loadWorld(db, { people, towards }), { catalogue });
  const levelOf = ({ person_id, via_account_id }: ListedVisit) =>
    shownLevel(facts, account, effective(facts, person_id, account, via_account_id), { throughLink: true });
  return rows.map((row) => shownVisit(row, row.open ? levelOf(row) : null));
}
