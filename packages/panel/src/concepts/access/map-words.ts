import { m } from "../../messages/messages.js";
import { roleName, shownLevelName } from "../../parts/roleName.ts";
import type { MapEdge, MapNode } from "./map-queries.ts";

const kinds: Record<MapNode["kind"], () => string> = {
  account: m.map_kind_account,
  person: m.map_kind_person,
  people: m.map_kind_people,
  group: m.map_kind_group,
  manager: m.map_kind_manager,
  client: m.map_kind_client,
  clients: m.map_kind_clients,
};

const states: Record<MapEdge["state"], () => string> = {
  active: m.map_state_active,
  pending: m.map_state_pending,
  suspended: m.map_state_suspended,
  expired: m.map_state_expired,
};

export const kindName = (kind: MapNode["kind"]): string => kinds[kind]();
export const stateName = (state: MapEdge["state"]): string => states[state]();

/** What stands on its place: its own name, or the role or state by which many are put together. */
export function nodeName({ kind, name, role, state }: MapNode): string {
  if (name !== null) return name;
  if (kind === "people" && role) return roleName(role);
  return state === "active" ? m.map_unlabelled() : stateName(state);
}

/** The line below the name. */
export function nodeDetail(node: MapNode): string {
  if (node.kind === "account" || node.kind === "client") return node.account?.number ?? stateName(node.state);
  if (node.kind === "person") return node.role ? roleName(node.role) : m.level_owner();
  if (node.kind === "clients") return m.map_clients({ count: node.count });
  if (node.kind === "manager")
    return node.state === "active" ? m.map_come_in({ count: node.count }) : stateName(node.state);
  return m.map_people({ count: node.count });
}

/** "Client · KH-1934-0072"; what says what it is by itself is not said twice. */
export function kindAndDetail(node: MapNode): string {
  return node.kind === "people" || node.kind === "clients"
    ? nodeDetail(node)
    : `${kindName(node.kind)} · ${nodeDetail(node)}`;
}

/** How many of them hold what is asked about; empty where it is not theirs to hold. */
export function holdersText({ kind, holders, count }: MapNode): string {
  if (holders === null) return "";
  if (kind === "person") return holders > 0 ? m.map_holds() : m.map_holds_not();
  return m.map_hold_some({ holders, count });
}

/** The words at an edge: "Editor + 2", "Admin 95 · Viewer 48", "Admin · pending". */
export function edgeWords({ levels, state }: MapEdge): string {
  const says = levels.filter(
    ({ level }) => state === "active" || level.level !== "none" || level.added.length > 0,
  );
  const shown = says.slice(0, 2).map(({ level, count }) => {
    const more = level.level === "none" ? 0 : level.added.length;
    const drift = [more && `+ ${more}`, level.removed.length && `− ${level.removed.length}`].filter(Boolean);
    return [shownLevelName(level), ...drift, says.length > 1 && count].filter(Boolean).join(" ");
  });
  const rest = says.length > 2 ? ["…"] : [];
  return [...shown, ...rest, ...(state === "active" ? [] : [stateName(state)])].join(" · ");
}
