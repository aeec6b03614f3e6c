import { type Line, middleOf, pathOf } from "./map-layout.ts";
import { cutTo, edgeLook } from "./map-look.ts";
import type { MapEdge } from "./map-queries.ts";
import { edgeWords } from "./map-words.ts";

export interface MapEdgeLineProps {
  edge: MapEdge;
  line: Line;
  faded: boolean;
}

/** One edge; cut where it lets nobody through now. */
export function MapEdgeLine({ edge, line, faded }: MapEdgeLineProps) {
  const { hue, width, dashes } = edgeLook(edge);
  const isCut = edge.state === "suspended" || edge.state === "expired";
  const [x, y] = middleOf(line);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line is not focusable; what it says is said by its places
    <g data-hue={hue ?? undefined} opacity={faded ? 0.15 : 1} aria-hidden="true">
      <path
        d={pathOf(line)}
        fill="none"
        stroke={hue ? "var(--hue)" : "var(--edge)"}
        strokeWidth={edge.lit ? width + 2 : width}
        strokeDasharray={dashes}
        strokeLinecap={edge.state === "pending" ? "round" : "butt"}
        opacity={isCut ? 0.6 : 1}
      />
      {isCut && (
        <g transform={`translate(${x} ${y})`}>
          <circle r="9" fill="var(--paper)" />
          <path d="m-5 -5 10 10M5 -5l-10 10" stroke="var(--stop)" strokeWidth="2" />
        </g>
      )}
    </g>
  );
}

/** Its level in words. They are drawn over all lines, so that none crosses them. */
export function MapEdgeWords({ edge, line, faded }: MapEdgeLineProps) {
  const { hue } = edgeLook(edge);
  if (edge.levels.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: words are not focusable; the places say them too
    <text
      aria-hidden="true"
      data-hue={hue ?? undefined}
      opacity={faded ? 0.15 : 1}
      x={line.label[0]}
      y={line.label[1]}
      fontSize="12"
      fontWeight="600"
      fill={hue ? "var(--hue)" : "var(--soft)"}
      stroke="var(--paper)"
      strokeWidth="4"
      paintOrder="stroke"
    >
      {cutTo(edgeWords(edge), 22)}
    </text>
  );
}
