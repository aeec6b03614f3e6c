import { Label, Radio, RadioGroup } from "react-aria-components";

export interface Segment<Value extends string = string> {
  value: Value;
  label: string;
  /** The language of the label, where it differs from the page's. */
  lang?: string | undefined;
}

export interface SegmentsProps<Value extends string> {
  label: string;
  hideLabel?: boolean | undefined;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice among a few short words, side by side, that holds at once. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, hideLabel, segments, value, onChange } = props;
  return (
    <RadioGroup
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={hideLabel ? "sr-only" : "text-soft"}>{label}</Label>
      <span className="inline-flex rounded-control border border-line-strong bg-hover p-0.5">
        {segments.map((segment) => (
          <Radio
            key={segment.value}
            value={segment.value}
            lang={segment.lang}
            className="min-h-6 cursor-pointer rounded-small px-2.5 py-0.5 text-badge text-soft hover:text-ink data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:bg-sheet data-selected:font-semibold data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--line-strong)]"
          >
            {segment.label}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
