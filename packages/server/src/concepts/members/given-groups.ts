import {
  beyond,
  type Catalogue,
  empty,
  has,
  isSubset,
  names,
  type PermissionSet,
  prepare,
  roleSet,
  union,
} from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { homeOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { groupsAmong, groupsHere, rightsOfGroups } from "./groups-store.ts";

/** Groups of this account that the asker may put somebody into: what is shared with them he holds at home (R10). */
export async function givenGroups(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  await requirePermission(env, tx, permit, "groups.manage");
  const known = new Set((await groupsAmong(tx, permit, ids)).map(({ id }) => id));
  for (const [place, id] of ids.entries())
    if (!known.has(id)) throw invalid(`groups.${place}`, "Choose groups of this account.", "unknown");
  await refuseRightsBeyondOwn(tx, env, permit, ids);
  return [...known];
}

/** A group may open clients: whoever puts somebody into it gives the rights of its shares, from his own home set (R10). */
export async function refuseRightsBeyondOwn(
  tx: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit,
  ids: readonly string[],
): Promise<void> {
  const rights = await rightsByGroup(tx, catalogue, permit.account.id, ids);
  const held = homeOf(permit);
  const permissions = names(catalogue, beyond(held, union(...rights.values())));
  if (permissions.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions,
    detail:
      "Clients are shared with this group with more than you hold yourself. Ask the owner of the account.",
  });
}

/** Of the groups, those that the asker may put somebody into as far as their shares go (R10). */
export async function giveableAmong(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rights = await rightsByGroup(db, catalogue, permit.account.id, ids);
  const held = homeOf(permit);
  return new Set(ids.filter((id) => isSubset(rights.get(id) ?? empty, held)));
}

/** Everything that the shares with a group let its people do, whatever the client. */
export async function rightsByGroup(
  db: Kysely<DB>,
  catalogue: Catalogue,
  account: string,
  groups: readonly string[],
): Promise<Map<string, PermissionSet>> {
  const nothingElse = prepare({ people: [], accounts: [] }, { catalogue });
  const rights = new Map<string, PermissionSet>();
  if (groups.length === 0) return rights;
  for (const row of await rightsOfGroups(db, account, groups)) {
    const right = roleSet(nothingElse, account, row.preset ?? row.role_permissions ?? row.permissions ?? []);
    const id = row.group_id ?? "";
    rights.set(id, union(rights.get(id) ?? empty, right));
  }
  return rights;
}

/** Every group of the account, with what the asker lacks to put somebody into it (R10). */
export async function givableGroups(db: Kysely<DB>, { catalogue }: Environment, permit: Permit) {
  const groups = await groupsHere(db, permit);
  const ids = groups.map(({ id }) => id);
  const rights = await rightsByGroup(db, catalogue, permit.account.id, ids);
  const held = homeOf(permit);
  const mayPut = has(catalogue, permit.held, "groups.manage");
  return groups.map(({ id, name }) => ({
    id,
    name,
    beyond: mayPut ? names(catalogue, beyond(held, rights.get(id) ?? empty)) : ["groups.manage"],
  }));
}
