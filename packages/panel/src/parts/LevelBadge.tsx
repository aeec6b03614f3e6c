import { m } from "../messages/messages.js";
import { Badge, Hint, type Tone } from "../ui/index.ts";
import { formatList } from "./dates.ts";
import { permissionName } from "./permissionName.ts";
import { type ShownLevel, shownLevelName } from "./roleName.ts";

const tones: Record<ShownLevel["level"], Tone> = {
  owner: "role",
  admin: "role",
  editor: "role",
  viewer: "info",
  none: "plain",
};

/** A level, and what is held more or less than exactly that: "Editor + Pay invoices". */
export function LevelBadge({ level }: { level: ShownLevel }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Badge tone={tones[level.level]}>{shownLevelName(level)}</Badge>
      <Drift added={level.added} removed={level.removed} />
    </span>
  );
}

export interface DriftProps {
  added: readonly string[];
  removed: readonly string[];
}

/** What was ticked and unticked on top of a level or role; more than two at once are counted. */
export function Drift({ added, removed }: DriftProps) {
  const all = [
    ...added.map((one) => m.level_added({ permission: permissionName(one) })),
    ...removed.map((one) => m.level_removed({ permission: permissionName(one) })),
  ];
  const shown = all.length > 3 ? all.slice(0, 2) : all;
  const rest = all.slice(shown.length);
  return (
    <>
      {shown.map((text) => (
        <span key={text} className="text-small whitespace-nowrap text-soft">
          {text}
        </span>
      ))}
      {rest.length > 0 && <Hint text={formatList(rest)}>{m.level_more({ count: rest.length })}</Hint>}
    </>
  );
}
