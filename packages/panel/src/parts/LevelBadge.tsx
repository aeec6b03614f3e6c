import { m } from "../messages/messages.js";
import { Badge, Hint } from "../ui/index.ts";
import { formatList } from "./dates.ts";
import { permissionName } from "./permissionName.ts";
import { hueOfPreset } from "./role-hue.ts";
import { type ShownLevel, shownLevelName } from "./roleName.ts";

/** A level, and what is held more or less than exactly that: "Editor + Pay invoices". */
export function LevelBadge({ level }: { level: ShownLevel }) {
  const hue = hueOfPreset(level.level);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span data-hue={hue} className="inline-flex">
        <Badge tone={level.level === "owner" ? "role" : hue ? "hue" : "plain"}>{shownLevelName(level)}</Badge>
      </span>
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
