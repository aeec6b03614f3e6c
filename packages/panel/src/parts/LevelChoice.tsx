import { m } from "../messages/messages.js";
import { Badge, type RadioCard, RadioCards } from "../ui/index.ts";
import { levelName } from "./roleName.ts";

export type Level = "admin" | "editor" | "viewer" | "suspended";

const everyLevel: readonly Level[] = ["admin", "editor", "viewer", "suspended"];
const lines: Record<Level, () => string> = {
  admin: m.level_admin_line,
  editor: m.level_editor_line,
  viewer: m.level_viewer_line,
  suspended: m.level_suspended_line,
};
const can: Record<Level, (() => string)[]> = {
  admin: [m.level_right_see, m.level_right_edit, m.level_right_pay, m.level_right_people],
  editor: [m.level_right_see, m.level_right_edit, m.level_right_pay],
  viewer: [m.level_right_see],
  suspended: [],
};
const cannot: Record<"member" | "manager", Record<Level, (() => string)[]>> = {
  member: {
    admin: [m.level_right_close],
    editor: [m.level_right_people, m.level_right_clients],
    viewer: [m.level_right_change, m.level_right_pay],
    suspended: [m.level_right_enter],
  },
  manager: {
    admin: [m.level_right_managers, m.level_right_close],
    editor: [m.level_right_people, m.level_right_clients],
    viewer: [m.level_right_change, m.level_right_pay],
    suspended: [m.level_right_enter],
  },
};

export interface LevelChoiceProps {
  label: string;
  /** Who gets it: a member of the team, or everybody who comes through a manager account. */
  who: "member" | "manager";
  value: Level | null;
  onChange: (level: Level) => void;
  /** All four when absent. */
  levels?: readonly Level[] | undefined;
  /** Levels that cannot be chosen, each with its reason. */
  refused?: Partial<Record<Level, string>> | undefined;
  hideLabel?: boolean | undefined;
  error?: string | undefined;
}

export function LevelChoice(props: LevelChoiceProps) {
  const { label, who, value, onChange, levels = everyLevel, refused = {}, hideLabel, error } = props;
  const cards = levels.map(
    (level): RadioCard<Level> => ({
      value: level,
      label: levelName(level),
      badge: (
        <Badge tone={level === "viewer" ? "info" : level === "suspended" ? "stop" : "role"}>
          {levelName(level)}
        </Badge>
      ),
      line: lines[level](),
      can: can[level].map((right) => right()),
      cannot: cannot[who][level].map((right) => right()),
      disabledReason: refused[level],
    }),
  );
  return <RadioCards {...{ label, cards, value, onChange, hideLabel, error }} />;
}
