import { m } from "../../messages/messages.js";
import type { AccessMap, MapEdge, MapNode } from "./map-queries.ts";
import { edgeWords, holdersText, kindAndDetail, nodeName, stateName } from "./map-words.ts";

/** A place of the map as a line of the table: how far it lets go, and what else it is joined to. */
export interface MapRow {
  readonly node: MapNode;
  readonly own: readonly MapEdge[];
  /** The groups of a person, or with whom a client is shared. */
  readonly through: readonly string[];
}

export function mapRows(map: AccessMap): MapRow[] {
  const names = new Map(map.nodes.map((node) => [node.id, nodeName(node)]));
  return map.nodes
    .filter(({ kind }) => kind !== "account")
    .map((node) => {
      const joined = map.edges.filter(({ from, to }) => from === node.id || to === node.id);
      const own = joined.filter(({ from, kind }) =>
        kind === "membership" || kind === "manager" ? from === node.id : kind === "client",
      );
      const through = joined.flatMap((edge) => {
        const other = names.get(edge.from === node.id ? edge.to : edge.from) ?? "";
        if (edge.kind === "in-group" && node.kind !== "group") return [other];
        if (edge.kind === "share") return [m.map_shared({ name: other, level: edgeWords(edge) })];
        return [];
      });
      return { node, own, through };
    });
}

/** The table as a file. What a spreadsheet would take for a formula is made text. */
export function csvOf(rows: readonly MapRow[], asked: boolean): string {
  const header = [
    ...[m.map_column_name(), m.map_column_detail(), m.map_column_level()],
    ...[m.map_column_state(), m.map_column_through(), ...(asked ? [m.map_column_holds()] : [])],
  ];
  const lines = rows.map(({ node, own, through }) => [
    ...[nodeName(node), kindAndDetail(node), own.map(edgeWords).join("; ")],
    ...[stateName(node.state), through.join("; "), ...(asked ? [holdersText(node)] : [])],
  ]);
  return `\uFEFF${[header, ...lines].map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
