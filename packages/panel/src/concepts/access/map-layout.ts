/** What the layout needs to know of the map: what stands on it and what joins it. */
export interface Placing {
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
}

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One edge, in the order in which the edges are given. */
export interface Line {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly upright: boolean;
  /** How far it runs straight before and after it bends. */
  readonly runs: readonly [first: number, last: number];
  /** Where its words begin; no two lines with words have them at the same place. */
  readonly label: readonly [x: number, y: number];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
}

const wide = 200;
const high = 48;
const port = 26;
const gap = 14;
const between = 232;
/** How far a line runs straight where its words stand on it. */
const straight = 136;
const margin = 24;
const managersInRow = 3;
const managerRow = high + 44;

type Column = "left" | "middle" | "right" | "top";
const columnOf: Record<string, Column> = {
  account: "middle",
  group: "middle",
  person: "left",
  people: "left",
  client: "right",
  clients: "right",
  manager: "top",
};

/**
 * Lays the map out in layers: people on the left, the account with its groups below it in the middle, clients on the right,
 * managers above. The same map is always laid out the same, whatever was looked at before.
 */
export function layOut({ nodes, edges }: Placing): Layout {
  const of = (column: Column) => nodes.filter(({ kind }) => columnOf[kind] === column);
  const groups = new Map(of("middle").map(({ id }, place) => [id, place]));
  // Who is joined to a group stands low, as the groups do: fewer lines cross.
  const depth = (id: string) =>
    Math.min(
      ...edges.flatMap(({ from, to, kind }) => {
        if (kind !== "in-group" && kind !== "share") return [];
        const place = from === id ? groups.get(to) : to === id ? groups.get(from) : undefined;
        return place ?? [];
      }),
      Number.POSITIVE_INFINITY,
    );
  const lowLast = (column: Column) => {
    const known = of(column).map((node) => ({ node, at: depth(node.id) }));
    const low = known.filter(({ at }) => at !== Number.POSITIVE_INFINITY).sort((a, b) => a.at - b.at);
    return [...known.filter(({ at }) => at === Number.POSITIVE_INFINITY), ...low].map(({ node }) => node.id);
  };
  const leaving = (id: string) => edges.filter((edge) => edge.from === id && edge.kind !== "in-group");
  const arriving = (id: string) => edges.filter((edge) => edge.to === id);
  const sides = { left: lowLast("left"), right: lowLast("right"), middle: of("middle").map(({ id }) => id) };
  const heights = new Map([
    ...sides.left.map((id) => [id, heightFor(leaving(id).length)] as const),
    ...sides.right.map((id) => [id, heightFor(arriving(id).length)] as const),
    ...sides.middle.map((id) => [id, high] as const),
  ]);
  const tall = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (heights.get(id) ?? high) + gap, -gap);

  const managers = of("top");
  const top = margin + Math.ceil(managers.length / managersInRow) * managerRow;
  const body = Math.max(...Object.values(sides).map(tall), high);
  const boxes = new Map<string, Box>();
  const columns = { left: margin, middle: margin + wide + between, right: margin + 2 * (wide + between) };
  for (const side of ["left", "middle", "right"] as const) {
    let y = top + (body - tall(sides[side])) / 2;
    for (const id of sides[side]) {
      const height = heights.get(id) ?? high;
      boxes.set(id, { id, x: columns[side], y, width: wide, height });
      y += height + gap;
    }
  }
  managers.forEach(({ id }, place) => {
    const row = Math.floor(place / managersInRow);
    const inRow = Math.min(managersInRow, managers.length - row * managersInRow);
    const x = columns.middle + ((place % managersInRow) - (inRow - 1) / 2) * (wide + gap * 3);
    boxes.set(id, { id, x, y: margin + row * managerRow, width: wide, height: high });
  });

  const lines = edges.map((edge): Line => {
    const from = boxes.get(edge.from);
    const to = boxes.get(edge.to);
    if (!from || !to) throw new Error(`the map has no "${from ? edge.to : edge.from}"`);
    if (edge.kind === "manager") {
      const start = [middleX(from), from.y + from.height] as const;
      return {
        from: start,
        to: [middleX(to), to.y],
        upright: true,
        runs: [0, 0],
        label: [start[0] + 10, start[1] + 18],
      };
    }
    const worded = edge.kind !== "in-group";
    const out = worded && heights.has(edge.from) && sides.left.includes(edge.from);
    const start = out
      ? portY(from, leaving(edge.from).indexOf(edge), leaving(edge.from).length)
      : middleY(from);
    const into = sides.right.includes(edge.to);
    const end = into ? portY(to, arriving(edge.to).indexOf(edge), arriving(edge.to).length) : middleY(to);
    const starts = [from.x + from.width, start] as const;
    const ends = [to.x, end] as const;
    const label = [into ? to.x - straight + 6 : starts[0] + 8, (into ? end : start) - 6] as const;
    const runs = [into ? 0 : straight, into ? straight : 0] as const;
    return { from: starts, to: ends, upright: false, runs, label };
  });
  const width = columns.right + wide + margin;
  return { width, height: top + body + margin, boxes, lines };
}

const heightFor = (ports: number) => Math.max(high, ports * port);
const middleX = (box: Box) => box.x + box.width / 2;
const middleY = (box: Box) => box.y + box.height / 2;
const portY = (box: Box, place: number, ports: number) => box.y + (box.height * (place + 0.5)) / ports;

/** The line as a path: it leaves and arrives straight. */
export function pathOf(line: Line): string {
  const { upright, from, to } = line;
  const [[x1, y1], [x2, y2]] = bendOf(line);
  const [x, y] = middleOf(line);
  const bend = upright ? `C${x1} ${y} ${x2} ${y}` : `C${x} ${y1} ${x} ${y2}`;
  return `M${from[0]} ${from[1]}L${x1} ${y1}${bend} ${x2} ${y2}L${to[0]} ${to[1]}`;
}

/** The middle of its bend, where a cut is drawn. */
export function middleOf(line: Line): readonly [x: number, y: number] {
  const [[x1, y1], [x2, y2]] = bendOf(line);
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

const bendOf = ({ from: [x1, y1], to: [x2, y2], runs: [first, last] }: Line) =>
  [
    [x1 + first, y1],
    [x2 - last, y2],
  ] as const;

export type Direction = "left" | "right" | "up" | "down";

/** The nearest place in a direction, for the arrow keys; null at the edge of the map. */
export function neighbour(layout: Layout, id: string, direction: Direction): string | null {
  const at = layout.boxes.get(id);
  if (!at) return null;
  const flat = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let best: { id: string; far: number } | null = null;
  for (const box of layout.boxes.values()) {
    const [x, y] = [middleX(box) - middleX(at), middleY(box) - middleY(at)];
    const along = (flat ? x : y) * sign;
    if (along <= (flat ? wide / 2 : 4)) continue;
    const far = along + Math.abs(flat ? y : x) * (flat ? 1 : 4);
    if (!best || far < best.far) best = { id: box.id, far };
  }
  return best?.id ?? null;
}
