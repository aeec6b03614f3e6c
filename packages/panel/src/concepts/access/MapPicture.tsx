import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import { MapEdgeLine, MapEdgeWords } from "./MapEdgeLine.tsx";
import { MapPlace } from "./MapPlace.tsx";
import { type Direction, layOut, neighbour } from "./map-layout.ts";
import { savePicture } from "./map-picture-file.ts";
import type { AccessMap, MapNode } from "./map-queries.ts";
import { edgeWords, holdersText, kindName, nodeDetail, nodeName } from "./map-words.ts";
import { useMapView } from "./useMapView.ts";

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export interface MapPictureProps {
  map: AccessMap;
  account: string;
  /** Whether a permission is asked about: what is not lit stands back. */
  asked: boolean;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** The map as a picture; a list of the same stands beside it for whoever reads rather than looks. */
export function MapPicture({ map, account, asked, chosen, onChoose }: MapPictureProps) {
  const frame = useRef<SVGSVGElement>(null);
  const layout = useMemo(() => layOut(map), [map]);
  const { view, zoom, fit, show, dragging } = useMapView(frame, layout);
  const [focused, setFocused] = useState("account");
  const reachable = layout.boxes.has(focused) ? focused : "account";
  const near = useMemo(() => neighbourhood(map, chosen), [map, chosen]);
  const lit = useMemo(() => new Set(map.edges.filter((edge) => edge.lit).map(({ from }) => from)), [map]);
  const stands = (id: string) => (near ? near.has(id) : !asked || lit.has(id) || id === "account");

  const lines = map.edges.flatMap((edge, place) => {
    const line = layout.lines[place];
    const faded = near ? edge.from !== chosen && edge.to !== chosen : asked && !edge.lit;
    return line ? [{ id: `${edge.from} ${edge.to} ${edge.kind} ${edge.state}`, edge, line, faded }] : [];
  });

  const press = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const next = direction && neighbour(layout, reachable, direction);
    if (next) frame.current?.querySelector<SVGGElement>(`[data-place="${CSS.escape(next)}"]`)?.focus();
    else if (event.key === "Enter" || event.key === " ") onChoose(chosen === reachable ? null : reachable);
    else if (event.key === "Escape") onChoose(null);
    else if (event.key === "+") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    if (direction || [" ", "Enter", "+", "-", "0"].includes(event.key)) event.preventDefault();
  };

  return (
    <div className="relative overflow-hidden rounded-sheet border border-line bg-paper">
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups what stands in a picture */}
      <svg
        ref={frame}
        role="group"
        aria-label={m.map_picture()}
        aria-describedby="map-keys"
        className="block h-[max(24rem,min(40rem,65dvh))] w-full cursor-grab touch-none select-none active:cursor-grabbing"
        fontFamily="var(--font-sans)"
        onKeyDown={press}
        {...dragging}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          {lines.map((line) => (
            <MapEdgeLine key={line.id} {...line} />
          ))}
          {lines.map((line) => (
            <MapEdgeWords key={line.id} {...line} />
          ))}
          {map.nodes.map((node) => {
            const box = layout.boxes.get(node.id);
            return (
              box && (
                <MapPlace
                  key={node.id}
                  node={node}
                  box={box}
                  label={spoken(map, node)}
                  faded={!stands(node.id)}
                  lit={asked && lit.has(node.id)}
                  chosen={node.id === chosen}
                  reachable={node.id === reachable}
                  onChoose={() => onChoose(chosen === node.id ? null : node.id)}
                  onFocus={() => {
                    setFocused(node.id);
                    show(box);
                  }}
                />
              )
            );
          })}
        </g>
      </svg>
      <p id="map-keys" className="sr-only">
        {m.map_keys()}
      </p>
      <div className="absolute right-2 bottom-2 flex gap-1">
        <Button size="small" icon="minus" label={m.map_smaller()} onPress={() => zoom(0.8)} />
        <Button size="small" icon="plus" label={m.map_larger()} onPress={() => zoom(1.25)} />
        <Button size="small" onPress={() => fit()}>
          {m.map_fit()}
        </Button>
        <Button
          size="small"
          icon="download"
          label={m.map_save_picture()}
          onPress={() => frame.current && savePicture(`${account}-map.svg`, frame.current, layout)}
        >
          SVG
        </Button>
      </div>
    </div>
  );
}

/** The chosen place and what is joined to it; null while none is chosen. */
function neighbourhood(map: AccessMap, chosen: string | null): ReadonlySet<string> | null {
  if (chosen === null || !map.nodes.some(({ id }) => id === chosen)) return null;
  const joined = map.edges.filter(({ from, to }) => from === chosen || to === chosen);
  return new Set([chosen, ...joined.flatMap(({ from, to }) => [from, to])]);
}

function spoken(map: AccessMap, node: MapNode): string {
  const own = map.edges.filter(({ from, to, kind }) =>
    kind === "membership" || kind === "manager" ? from === node.id : kind === "client" && to === node.id,
  );
  const words = node.kind === "account" ? [] : own.map(edgeWords);
  return [kindName(node.kind), nodeName(node), nodeDetail(node), ...words, holdersText(node)]
    .filter(Boolean)
    .join(", ");
}
