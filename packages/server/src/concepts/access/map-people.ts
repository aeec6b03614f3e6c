import { effective, type Facts, has, setOf, union, without } from "@keyholder/rules";
import { shownLevel } from "../../gate/shown-level.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import {
  addedUp,
  here,
  type LevelCount,
  type MapEdge,
  type MapNode,
  type MapPart,
  node,
  setOfRow,
} from "./map-parts.ts";
import type { MapState, TeamRow } from "./store-map.ts";

/** One of the team as the map has him: how far he may go here, and whether he holds what is asked about. */
export interface Placed {
  readonly row: TeamRow;
  readonly level: LevelCount["level"];
  readonly holds: boolean;
}

export function placed(
  facts: Facts,
  account: string,
  team: readonly TeamRow[],
  permission: string | undefined,
): Placed[] {
  return team.map((row) => {
    const counts = row.state === "active" && row.person_id !== null;
    const held = counts ? effective(facts, row.person_id ?? "", account, account) : wouldHold(facts, row);
    return {
      row,
      level: shownLevel(facts, account, held, { isOwner: row.is_owner }),
      holds: counts && permission !== undefined && has(facts.catalogue, held, permission),
    };
  });
}

/** What a membership would give that does not count now. */
function wouldHold(facts: Facts, row: TeamRow) {
  const ticked = union(setOfRow(facts, row), setOf(facts.catalogue, row.ticked));
  return without(ticked, union(setOf(facts.catalogue, row.unticked), facts.sets.ownerOnly));
}

/** Everybody one by one. */
export function listedPeople(people: readonly Placed[], asked: boolean): MapPart {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const { row, level, holds } of people) {
    const id = `person:${row.id ?? row.person_id}`;
    const role = row.is_owner ? null : shownGivenRole(row);
    const { state, id: ref, person_id: person } = row;
    nodes.push(
      node({
        id,
        kind: "person",
        name: row.name,
        role,
        state,
        ref,
        person,
        holders: asked ? Number(holds) : null,
      }),
    );
    edges.push({ from: id, to: here, kind: "membership", state, levels: [{ level, count: 1 }], lit: holds });
    for (const group of row.groups) edges.push({ ...inGroup(id, group.id), state });
  }
  return { nodes, edges };
}

/** Whom people are put together by: the first group that they are in, else their role. */
export function clusterOf({ row }: Placed): string {
  const [group] = row.groups;
  return group ? `people:group:${group.id}` : `people:role:${row.preset ?? row.role_id ?? "own"}`;
}

export function clusteredPeople(people: readonly Placed[], asked: boolean): MapPart {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const [id, members] of Map.groupBy(people, clusterOf)) {
    const first = members[0]?.row;
    if (!first) continue;
    const [group] = first.groups;
    const holders = members.filter(({ holds }) => holds).length;
    const own = first.preset === null && first.role_id === null;
    nodes.push(
      node({
        id,
        kind: "people",
        name: group?.name ?? null,
        role: group ? null : own ? { choice: [], name: null, colour: null } : shownGivenRole(first),
        count: members.length,
        holders: asked ? holders : null,
        opens: true,
      }),
    );
    for (const [state, some] of Map.groupBy(members, ({ row }): MapState => row.state)) {
      const levels = addedUp(some.map(({ level }) => ({ level, count: 1 })));
      edges.push({
        from: id,
        to: here,
        kind: "membership",
        state,
        levels,
        lit: state === "active" && holders > 0,
      });
    }
    if (group) edges.push(inGroup(id, group.id));
  }
  return { nodes, edges };
}

export function groupNodes(
  groups: readonly { id: string; name: string }[],
  people: readonly Placed[],
): MapNode[] {
  return groups.map(({ id, name }) => {
    const count = people.filter(({ row }) => row.groups.some((one) => one.id === id)).length;
    return node({ id: `group:${id}`, kind: "group", name, ref: id, count });
  });
}

const inGroup = (from: string, group: string): MapEdge => ({
  from,
  to: `group:${group}`,
  kind: "in-group",
  state: "active",
  levels: [],
  lit: false,
});
