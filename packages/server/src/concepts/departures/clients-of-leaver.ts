import { accountsOf, effective, empty, type Facts, has, isEmpty, outranks, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";
import { setOfRole } from "../members/role-of.ts";
import { type ClientRow, clientsWithPlace } from "./store.ts";

export type Clients = Awaited<ReturnType<typeof clientsOfLeaver>>;

/**
 * The clients of this account that a person can enter through it, and those in whose team he has a place of his own, by
 * name; of each place, whether the asker may end it the way he would come there himself: through this account (R8, R10).
 */
export async function clientsOfLeaver(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  person: string,
) {
  const rows = await clientsWithPlace(db, permit, person);
  const towards = rows.map(({ id }) => id);
  const world = await loadWorld(db, { people: [person, permit.person.id], towards });
  const facts = prepare(world, { catalogue: env.catalogue });
  const here = permit.account.id;
  const enters = new Map(
    accountsOf(facts, person).flatMap(({ account, via, set }) =>
      via === here ? [[account, set] as const] : [],
    ),
  );
  return rows
    .filter(({ id, place_id }) => enters.has(id) || place_id !== null)
    .map((row) => {
      const set = enters.get(row.id) ?? empty;
      const level = shownLevel(facts, row.id, set, { throughLink: true });
      return { ...row, enters: !isEmpty(set), level, place: placeOf(env, facts, permit, row) };
    });
}

function placeOf(
  { catalogue }: Environment,
  facts: Facts,
  permit: Permit<"people.manage">,
  row: ClientRow,
): "none" | "removable" | "not-removable" {
  if (row.place_id === null) return "none";
  const held = effective(facts, permit.person.id, row.id, permit.account.id);
  const place = {
    preset: row.preset,
    role_id: row.role_id,
    permissions: row.permissions,
    role_name: null,
    role_colour: null,
    role_permissions: row.role_permissions,
    ticked: row.ticked ?? [],
    unticked: row.unticked ?? [],
  };
  const may = has(catalogue, held, "people.manage") && !outranks(setOfRole(catalogue, place), held);
  return may ? "removable" : "not-removable";
}
