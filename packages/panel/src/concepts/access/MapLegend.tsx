import { m } from "../../messages/messages.js";
import { shownLevelName } from "../../parts/roleName.ts";
import { type EdgeLook, edgeLook, levelLook, shownLevels } from "./map-look.ts";

/** Every kind of line with its words. */
export function MapLegend() {
  const lines: [string, EdgeLook, boolean][] = [
    ...shownLevels.map((level): [string, EdgeLook, boolean] => [
      shownLevelName({ level, added: level === "none" ? [""] : [], removed: [] }),
      levelLook(level),
      false,
    ]),
    [m.map_legend_group(), edgeLook({ levels: [], state: "active" }), false],
    [m.map_legend_pending(), edgeLook({ levels: [], state: "pending" }), false],
    [m.map_legend_cut(), edgeLook({ levels: [], state: "active" }), true],
  ];
  return (
    <ul aria-label={m.map_legend()} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
      {lines.map(([words, look, cut]) => (
        <li key={words} className="flex items-center gap-2">
          <svg width="40" height="12" aria-hidden="true" data-hue={look.hue ?? undefined}>
            <path
              d="M2 6h36"
              stroke={look.hue ? "var(--hue)" : "var(--edge)"}
              strokeWidth={look.width}
              strokeDasharray={look.dashes}
              strokeLinecap={look.dashes?.startsWith("0.1") ? "round" : "butt"}
            />
            {cut && <path d="m16 2 8 8M24 2l-8 8" stroke="var(--stop)" strokeWidth="2" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
