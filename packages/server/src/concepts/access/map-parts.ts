import type { AnswerInput, Operations } from "@keyholder/contract";
import { type Facts, type PermissionSet, type RoleRef, roleSet } from "@keyholder/rules";
import { shownLevel } from "../../gate/shown-level.ts";
import type { SetRow } from "./store-map.ts";

type AccessMap = AnswerInput<Operations["getAccessMap"]>;
export type MapNode = AccessMap["nodes"][number];
export type MapEdge = AccessMap["edges"][number];
export type LevelCount = MapEdge["levels"][number];

export interface MapPart {
  readonly nodes: MapNode[];
  readonly edges: MapEdge[];
}

/** The account in the middle. */
export const here = "account";

/** Stands for clients that are too many to be asked about one by one: everything is switched on there. */
export const anyClient = { id: "any client", owner: "nobody" };

/** What a role, right or ceiling stands for; the account's own role comes with its permissions. */
export function setOfRow(facts: Facts, row: Pick<SetRow, "preset" | "permissions" | "role_permissions">) {
  const ref: RoleRef = row.preset ?? row.permissions ?? row.role_permissions ?? [];
  return roleSet(facts, here, ref);
}

export function oneLevel(
  facts: Facts,
  account: string,
  set: PermissionSet,
  way: { readonly isOwner?: boolean; readonly throughLink?: boolean } = {},
): LevelCount[] {
  return [{ level: shownLevel(facts, account, set, way), count: 1 }];
}

/** The same levels together, the most frequent first. */
export function addedUp(levels: readonly LevelCount[]): LevelCount[] {
  const sums = new Map<string, LevelCount>();
  for (const { level, count } of levels) {
    const key = JSON.stringify(level);
    sums.set(key, { level, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

export const node = (facts: Partial<MapNode> & Pick<MapNode, "id" | "kind">): MapNode => ({
  name: null,
  account: null,
  role: null,
  state: "active",
  ref: null,
  person: null,
  count: 1,
  holders: null,
  opens: false,
  ...facts,
});
