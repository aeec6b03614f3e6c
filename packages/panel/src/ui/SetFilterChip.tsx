import { ClearChip } from "./ClearChip.tsx";
import { activeChipStyle } from "./filterChipStyle.ts";

export interface SetFilterChipProps {
  /** What is filtered by: "Visit". */
  label: string;
  value: string;
  onClear: () => void;
}

/** A filter that was set elsewhere: it can be taken away, but not chosen here. */
export function SetFilterChip({ label, value, onClear }: SetFilterChipProps) {
  return (
    <span className="relative inline-flex max-w-full">
      <span className={`${activeChipStyle} min-w-0`}>
        {label}: <b className="truncate font-semibold">{value}</b>
      </span>
      <ClearChip label={label} onClear={onClear} />
    </span>
  );
}
