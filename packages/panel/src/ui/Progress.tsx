import { Label, ProgressBar } from "react-aria-components";

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** "12 of 300" */
  text: string;
}

/** How far something has come. */
export function Progress({ label, value, max, text }: ProgressProps) {
  return (
    <ProgressBar
      value={value}
      maxValue={Math.max(max, 1)}
      valueLabel={text}
      className="flex flex-col gap-1.5"
    >
      {({ percentage }) => (
        <>
          <span className="flex items-baseline justify-between gap-4">
            <Label className="font-semibold">{label}</Label>
            <span className="num text-soft">{text}</span>
          </span>
          <span className="block h-2 overflow-hidden rounded-pill bg-hover">
            <span
              className="block h-full rounded-pill bg-accent transition-[width]"
              style={{ width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
