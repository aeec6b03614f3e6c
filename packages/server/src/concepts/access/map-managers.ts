import { type Facts, has, isEmpty, whoCanEnter, without } from "@keyholder/rules";
import { here, type MapEdge, type MapNode, type MapPart, node, oneLevel, setOfRow } from "./map-parts.ts";
import type { ManagerRow } from "./store-map.ts";

/** The managers above an account: how far it lets their people come, and how many can. */
export function managersPart(
  facts: Facts,
  account: string,
  rows: readonly ManagerRow[],
  permission: string | undefined,
): MapPart {
  const entrants = rows.some(({ state }) => state === "active") ? whoCanEnter(facts, account) : [];
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const row of rows) {
    const id = `manager:${row.id}`;
    const come = entrants.filter(({ via }) => via === row.manager_id);
    const holding = come.filter(
      ({ set }) => permission !== undefined && has(facts.catalogue, set, permission),
    );
    const ceiling = without(setOfRow(facts, row), facts.sets.reserved);
    const state = row.state === "active" && isEmpty(ceiling) ? "suspended" : row.state;
    const { number, name, hue } = row;
    const holders = permission === undefined || come.length === 0 ? null : holding.length;
    nodes.push(
      node({
        id,
        kind: "manager",
        name,
        account: { number, name, hue },
        state,
        ref: row.id,
        count: come.length,
        holders,
      }),
    );
    const levels = oneLevel(facts, account, ceiling, { throughLink: true });
    edges.push({ from: id, to: here, kind: "manager", state, levels, lit: holding.length > 0 });
  }
  return { nodes, edges };
}
