import { type Account, type Facts, intersect, isEmpty, without } from "@keyholder/rules";
import { shownGivenRole } from "../roles/role-columns.ts";
import {
  addedUp,
  anyClient,
  here,
  type MapEdge,
  type MapNode,
  type MapPart,
  node,
  oneLevel,
  setOfRow,
} from "./map-parts.ts";
import type { ClientRow, ClientsBehind, ClientsRow, ShareRow } from "./store-map.ts";

/** The clients as the rules know accounts: what is off there takes away from every level. */
export function accountsOfClients(rows: readonly ClientRow[]): Account[] {
  return rows.flatMap(({ client_id, account_state, features_off }) =>
    client_id === null
      ? []
      : [
          {
            id: client_id,
            owner: "",
            state: account_state ?? "active",
            features: Object.fromEntries((features_off ?? []).map((feature) => [feature, false])),
          },
        ],
  );
}

/** Each client by itself, with whom it is shared in mode `shared` (R5). */
export function listedClients(
  facts: Facts,
  rows: readonly ClientRow[],
  shares: readonly ShareRow[],
): MapPart {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const row of rows) {
    const id = `client:${row.id}`;
    const ceiling = without(setOfRow(facts, row), facts.sets.reserved);
    const where = row.client_id ?? anyClient.id;
    const state = row.state === "active" && isEmpty(ceiling) ? "suspended" : row.state;
    const { number, name, hue } = row;
    const account = number !== null && name !== null && hue !== null ? { number, name, hue } : null;
    nodes.push(
      node({
        id,
        kind: "client",
        name: name ?? row.invited,
        account,
        role: shownGivenRole(row),
        state,
        ref: row.id,
      }),
    );
    const levels = oneLevel(facts, where, ceiling, { throughLink: true });
    edges.push({ from: here, to: id, kind: "client", state, levels, lit: false });
    if (!row.shared || row.client_id === null) continue;
    for (const share of shares.filter((one) => one.client_id === row.client_id)) {
      const from = share.group_id ? `group:${share.group_id}` : `person-of:${share.person_id}`;
      const right = intersect(setOfRow(facts, share), ceiling);
      const shown = oneLevel(facts, where, right, { throughLink: true });
      edges.push({ from, to: id, kind: "share", state, levels: shown, lit: false });
    }
  }
  return { nodes, edges };
}

const states = ["pending", "suspended", "expired"] as const;

/** What stands behind the id of clients that are put together; null for another id. */
export function clientsBehind(id: string | undefined): ClientsBehind | null {
  if (id === "clients:unlabelled") return { by: "label", label: null };
  if (id?.startsWith("clients:label:")) return { by: "label", label: id.slice("clients:label:".length) };
  const state = states.find((one) => id === `clients:${one}`);
  return state ? { by: "state", state } : null;
}

function idOf({ state, label }: ClientsRow): string {
  if (state !== "active") return `clients:${state}`;
  return label === null ? "clients:unlabelled" : `clients:label:${label}`;
}

/**
 * Those with one label put together, and those that stand in some other way than active. What is opened stays only while
 * there is more behind it than is listed.
 */
export function clusteredClients(
  facts: Facts,
  rows: readonly ClientsRow[],
  opened: { readonly id: string | undefined; readonly count: number },
): MapPart {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const [id, some] of Map.groupBy(rows, idOf)) {
    const { state = "active", label = null } = some[0] ?? {};
    const count = some.reduce((sum, one) => sum + one.count, 0);
    if (id === opened.id && count <= opened.count) continue;
    nodes.push(node({ id, kind: "clients", name: label, state, count, opens: true }));
    const levels = some.flatMap((one) => {
      const ceiling = without(setOfRow(facts, one), facts.sets.reserved);
      return oneLevel(facts, anyClient.id, ceiling, { throughLink: true }).map(({ level }) => ({
        level,
        count: one.count,
      }));
    });
    edges.push({ from: here, to: id, kind: "client", state, levels: addedUp(levels), lit: false });
  }
  return { nodes, edges };
}
