import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { Badge, Button, type Column, Identity, type Tone } from "../../ui/index.ts";
import type { MapEdge } from "./map-queries.ts";
import type { MapRow } from "./map-rows.ts";
import { holdersText, kindAndDetail, nodeName, stateName } from "./map-words.ts";

const tones: Record<MapEdge["state"], Tone> = {
  active: "ok",
  pending: "wait",
  suspended: "stop",
  expired: "plain",
};

export const mapColumns = (asked: boolean, onOpen: (id: string) => void): Column<MapRow>[] => [
  {
    id: "name",
    header: m.map_column_name(),
    main: true,
    cell: ({ node }) => (
      <Identity
        name={nodeName(node)}
        detail={kindAndDetail(node)}
        hue={node.account ? accountHue(node.account) : undefined}
        shape={node.kind === "person" || node.kind === "people" ? "round" : "square"}
      />
    ),
  },
  {
    id: "level",
    header: m.map_column_level(),
    cell: ({ own }) => {
      const levels = own.flatMap((edge) => edge.levels);
      return levels.length === 0 ? null : (
        <span className="flex flex-wrap gap-x-3 gap-y-1">
          {levels.map(({ level, count }) => (
            <span key={JSON.stringify([level, count])} className="inline-flex items-center gap-1">
              <LevelBadge level={level} />
              {levels.length > 1 && <span className="num text-small text-soft">{count}</span>}
            </span>
          ))}
        </span>
      );
    },
  },
  {
    id: "state",
    header: m.map_column_state(),
    cell: ({ node, own }) =>
      [...new Set(own.length > 0 ? own.map(({ state }) => state) : [node.state])].map((state) => (
        <Badge key={state} tone={tones[state]}>
          {stateName(state)}
        </Badge>
      )),
  },
  {
    id: "through",
    header: m.map_column_through(),
    cell: ({ through }) => (through.length > 0 ? through.join(", ") : null),
  },
  ...(asked
    ? [
        {
          id: "holds",
          header: m.map_column_holds(),
          cell: ({ node }: MapRow) => {
            if (node.holders === null) return null;
            return <Badge tone={node.holders > 0 ? "ok" : "plain"}>{holdersText(node)}</Badge>;
          },
        },
      ]
    : []),
  {
    id: "actions",
    header: m.map_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: ({ node }) =>
      node.opens ? (
        <Button
          size="small"
          label={m.map_open_label({ name: nodeName(node) })}
          onPress={() => onOpen(node.id)}
        >
          {m.map_open()}
        </Button>
      ) : null,
  },
];
