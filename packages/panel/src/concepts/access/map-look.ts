import type { MapEdge } from "./map-queries.ts";

/** How an edge is drawn: by colour, by dashes and by width, so that none of them says it alone. */
export interface EdgeLook {
  readonly hue: number | null;
  readonly width: number;
  readonly dashes: string | undefined;
}

const looks: Record<string, EdgeLook> = {
  owner: { hue: 3, width: 3.5, dashes: undefined },
  admin: { hue: 5, width: 2.5, dashes: undefined },
  editor: { hue: 2, width: 2, dashes: "10 4" },
  viewer: { hue: 1, width: 2, dashes: "4 4" },
  none: { hue: 8, width: 2, dashes: "10 4 2 4" },
};

export const shownLevels = ["owner", "admin", "editor", "viewer", "none"] as const;

const plain: EdgeLook = { hue: null, width: 1.5, dashes: undefined };
const pending = { width: 3, dashes: "0.1 7" };

export function levelLook(level: string): EdgeLook {
  return looks[level] ?? plain;
}

/** The look of the level that most of it have; dotted while it waits. */
export function edgeLook({ levels, state }: Pick<MapEdge, "levels" | "state">): EdgeLook {
  const look = levels[0] ? levelLook(levels[0].level.level) : plain;
  return state === "pending" ? { ...look, ...pending } : look;
}

/** A name as far as there is room for it. */
export function cutTo(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
