import { useId } from "react";
import { Switch as AriaSwitch } from "react-aria-components";
import { type Reason, ReasonNote, reasonText } from "./Reason.tsx";

export interface SwitchProps {
  label: string;
  hideLabel?: boolean | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
  disabledReason?: Reason | undefined;
}

const track =
  "flex h-5 w-9 shrink-0 items-center rounded-pill border border-edge bg-sheet p-0.5 transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent group-data-readonly:border-line-strong group-data-readonly:bg-hover";
const knob =
  "size-3.5 rounded-pill bg-edge transition-transform group-data-selected:translate-x-4 group-data-selected:bg-accent-ink group-data-readonly:bg-line-strong";

/** On or off, at once or after a question. */
export function Switch({ label, hideLabel, on, onChange, disabledReason }: SwitchProps) {
  const noteId = useId();
  return (
    <span className="inline-flex flex-col gap-0.5">
      <AriaSwitch
        className={`group inline-flex items-center gap-2.5 py-0.5 ${disabledReason ? "cursor-not-allowed" : "cursor-pointer"}`}
        isSelected={on}
        isReadOnly={Boolean(disabledReason)}
        onChange={onChange}
        {...(disabledReason ? { "aria-describedby": noteId } : {})}
      >
        <span aria-hidden="true" className={track}>
          <span className={knob} />
        </span>
        <span className={hideLabel ? "sr-only" : "font-semibold"}>{label}</span>
      </AriaSwitch>
      {disabledReason && (
        <span id={noteId} className={hideLabel ? "sr-only" : "text-badge text-soft"}>
          {hideLabel ? reasonText(disabledReason) : <ReasonNote reason={disabledReason} />}
        </span>
      )}
    </span>
  );
}
