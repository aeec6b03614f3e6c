import { accountHue } from "../../parts/accountHue.ts";
import { initials } from "../../ui/index.ts";
import type { Box } from "./map-layout.ts";
import { cutTo } from "./map-look.ts";
import type { MapNode } from "./map-queries.ts";
import { nodeDetail, nodeName } from "./map-words.ts";

export interface MapPlaceProps {
  node: MapNode;
  box: Box;
  /** What a screen reader says of it: its name and what joins it to the others. */
  label: string;
  faded: boolean;
  lit: boolean;
  chosen: boolean;
  /** The one place that Tab stops at. */
  reachable: boolean;
  onChoose: () => void;
  onFocus: () => void;
}

/** One place of the map: round for people, square for accounts, with another behind it where many are put together. */
export function MapPlace(props: MapPlaceProps) {
  const { node, box, label, faded, lit, chosen, reachable, onChoose, onFocus } = props;
  const many = node.kind === "people" || node.kind === "clients";
  const round = node.kind === "person" || node.kind === "people";
  const hue = node.account ? accountHue(node.account) : undefined;
  const name = nodeName(node);
  const middle = box.height / 2;
  const edge = chosen || lit ? "var(--accent)" : "var(--line-strong)";
  return (
    <g opacity={faded ? 0.35 : 1} transform={`translate(${box.x} ${box.y})`} data-hue={hue}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside of a picture */}
      <g
        role="button"
        aria-label={label}
        aria-pressed={chosen}
        tabIndex={reachable ? 0 : -1}
        data-place={node.id}
        className="group cursor-pointer outline-none"
        onClick={onChoose}
        onFocus={onFocus}
      >
        {many && (
          <rect x="5" y="5" width={box.width} height={box.height} rx="8" fill="var(--hover)" stroke={edge} />
        )}
        <rect
          width={box.width}
          height={box.height}
          rx="8"
          fill="var(--sheet)"
          stroke={edge}
          strokeWidth={chosen || lit ? 2.5 : 1}
          strokeDasharray={node.state === "pending" ? "3 3" : undefined}
        />
        <rect
          x="-4"
          y="-4"
          width={box.width + 8}
          height={box.height + 8}
          rx="11"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
          className="invisible group-focus-visible:visible"
        />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: not focusable; the button's label says whole what is drawn cut short */}
      <g aria-hidden="true" className="pointer-events-none">
        <rect
          x="10"
          y={middle - 14}
          width="28"
          height="28"
          rx={round ? 14 : 6}
          fill={hue ? "var(--hue-wash)" : "var(--hover)"}
        />
        <text
          x="24"
          y={middle + 4}
          textAnchor="middle"
          fontSize="11"
          fontWeight="650"
          fill={hue ? "var(--hue)" : "var(--soft)"}
        >
          {node.kind === "group" ? "◍" : many ? node.count : initials(name)}
        </text>
        <text x="46" y={middle - 3} fontSize="13" fontWeight="600" fill="var(--ink)">
          {cutTo(name, lit ? 16 : 19)}
        </text>
        <text x="46" y={middle + 14} fontSize="11" fill="var(--soft)">
          {cutTo(nodeDetail(node), 24)}
        </text>
        {lit && (
          <path
            d={`M${box.width - 24} ${middle - 7}l4 4 7 -8`}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2.5"
          />
        )}
      </g>
    </g>
  );
}
