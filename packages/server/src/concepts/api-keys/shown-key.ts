import type { AnswerInput, Operations } from "@keyholder/contract";
import {
  beyond,
  effective,
  type Facts,
  intersect,
  isEmpty,
  isSubset,
  names,
  type PermissionSet,
  prepare,
  setOf,
} from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { KeyRow } from "./store.ts";

type Shown = AnswerInput<Operations["listApiKeys"]>["items"][number];

/** Keys with what their makers hold now, from one load of the facts. */
export async function shownKeys(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"api_keys.manage">,
  rows: readonly KeyRow[],
): Promise<Shown[]> {
  const people = [...new Set(rows.flatMap(({ made_by }) => made_by ?? []))];
  const facts = prepare(await loadWorld(db, { people, towards: [permit.account.id] }), { catalogue });
  return rows.map((row) => shownKey(permit, facts, row));
}

function shownKey(permit: Permit<"api_keys.manage">, facts: Facts, row: KeyRow): Shown {
  const scopes = setOf(facts.catalogue, row.scopes);
  const makers = makerHolds(facts, permit.account.id, row);
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    maker: row.maker_shown ? { id: row.made_by, name: row.made_by_name } : null,
    via:
      row.via_number === null
        ? null
        : { number: row.via_number, name: row.via_name ?? "", hue: row.via_hue ?? 1 },
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    endsAt: row.expires_at?.toISOString() ?? null,
    state: stateOf(row, isEmpty(intersect(scopes, makers))),
    lacking: row.rank === 0 ? names(facts.catalogue, beyond(makers, scopes)) : [],
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by_name,
    can: { end: row.rank === 0 && mayEnd(permit, row) },
  };
}

/** What the key's maker may do here now, by the way that he had when he made it. */
function makerHolds(facts: Facts, account: string, row: KeyRow): PermissionSet {
  const nothing = setOf(facts.catalogue, []);
  if (row.made_by === null || row.is_dead) return nothing;
  return effective(facts, row.made_by, account, row.via_id ?? account);
}

function stateOf(row: KeyRow, holdsNothing: boolean): Shown["state"] {
  if (row.ended_at) return "ended";
  if (row.expired) return "expired";
  return holdsNothing ? "asleep" : "live";
}

/** Its maker, the owner, and whoever could have given it as much (R10). */
export function mayEnd(permit: Permit<"api_keys.manage">, row: KeyRow): boolean {
  if (permit.isOwner || row.made_by === permit.person.id) return true;
  return isSubset(setOf(permit.facts.catalogue, row.scopes), permit.held);
}
