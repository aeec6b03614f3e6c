import { m } from "../../messages/messages.js";
import { Select } from "../../ui/index.ts";

const usual = [1, 3, 7, 14, 30, 90];

export interface DaysSelectProps {
  days: number;
  onChange: (days: number) => void;
}

/** For how long; what was asked for stands among the usual choices. */
export function DaysSelect({ days, onChange }: DaysSelectProps) {
  const choices = [...new Set([...usual, days])].toSorted((one, other) => one - other);
  return (
    <Select
      label={m.ask_days()}
      value={String(days)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={choices.map((count) => ({ value: String(count), label: m.ask_for_days({ count }) }))}
    />
  );
}
