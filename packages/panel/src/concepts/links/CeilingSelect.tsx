import { m } from "../../messages/messages.js";
import type { Level } from "../../parts/LevelChoice.tsx";
import { levelName, roleName } from "../../parts/roleName.ts";
import { type Option, Select } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";

export interface CeilingSelectProps {
  link: ManagerLink;
  onChange: (ceiling: ManagerLink["asksFor"]) => void;
  /** For another role, or single permissions. */
  onOther: () => void;
}

const levels: readonly Level[] = ["admin", "editor", "viewer", "suspended"];
const lines: Record<Level, () => string> = {
  admin: m.level_admin_line,
  editor: m.level_editor_line,
  viewer: m.level_viewer_line,
  suspended: m.level_suspended_line,
};

/** The most that a manager's people may do; chosen is saved. */
export function CeilingSelect({ link, onChange, onOther }: CeilingSelectProps) {
  const { ceiling } = link;
  const isLevel = levels.some((level) => level === ceiling?.choice);
  const value = ceiling === null ? null : isLevel ? String(ceiling.choice) : "other";
  const options: Option[] = levels.map((level) => ({
    value: level,
    label: levelName(level),
    description: lines[level](),
  }));
  // Another role, or single permissions: shown as it is, and left when a level is chosen.
  if (ceiling && !isLevel) options.unshift({ value: "other", label: roleName(ceiling) });
  options.push({ value: "more", label: m.ceiling_change(), description: m.ceiling_more() });
  return (
    <div className="w-44 max-w-full">
      <Select
        label={m.managers_level_label({ manager: link.account.name })}
        hideLabel
        size="small"
        options={options}
        value={value}
        onChange={(level) => {
          if (level === "more") onOther();
          else if (level !== value && level !== "other")
            onChange({ choice: level, name: null, colour: null });
        }}
      />
    </div>
  );
}
