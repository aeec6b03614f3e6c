import {
  beyond,
  effective,
  type Facts,
  has,
  home,
  names,
  type PermissionSet,
  prepare,
  roleSet,
} from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { LinkRow } from "./store-rows.ts";

/** The ceiling that is offered, an own role by what it holds by now. */
export function offeredSet(facts: Facts, row: LinkRow): PermissionSet {
  return roleSet(facts, row.client_id ?? "", row.preset ?? row.permissions ?? row.role_permissions ?? []);
}

/** R10 holds again at the moment of acceptance: who offered must be able to offer as much still. */
export async function checkOfferer(tx: Kysely<DB>, env: Environment, row: LinkRow): Promise<void> {
  const { catalogue } = env;
  const [offerer, client] = [row.asked_by, row.client_id];
  if (offerer === null || client === null) throw notGiven([]);
  const facts = prepare(await loadWorld(tx, { people: [offerer], towards: [client] }), { catalogue });
  const tooMuch = names(catalogue, beyond(home(facts, offerer, client), offeredSet(facts, row)));
  const mayOffer = has(catalogue, effective(facts, offerer, client, client), "managers.manage");
  if (!mayOffer || tooMuch.length > 0) throw notGiven(tooMuch);
}

function notGiven(permissions: string[]): Refusal {
  return new Refusal("cannot-give", {
    permissions,
    detail: "Whoever offered this account may no longer give this access. Ask its people to offer it again.",
  });
}
