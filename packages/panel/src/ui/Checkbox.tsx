import { type ReactNode, useId } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { type Reason, ReasonNote } from "./Reason.tsx";

export interface CheckboxProps {
  /** What is ticked. Leave it out only with a label. */
  children?: ReactNode;
  label?: string | undefined;
  checked: boolean;
  /** Some of what stands below is ticked. */
  indeterminate?: boolean | undefined;
  onChange: (checked: boolean) => void;
  name?: string | undefined;
  value?: string | undefined;
  description?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  disabledReason?: Reason | undefined;
  /** Shown as it stands, where the reason is said once for many boxes; told to screen readers only. */
  readOnly?: string | undefined;
}

const boxShape =
  "mt-0.5 grid size-4 shrink-0 place-items-center rounded-small border group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent";
const lockedBoxStyle = `${boxShape} border-line-strong bg-hover text-soft`;
const boxStyle = `${boxShape} border-edge bg-sheet text-accent-ink group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-stop`;

export function Checkbox(props: CheckboxProps) {
  const {
    children,
    label,
    checked,
    indeterminate = false,
    onChange,
    name,
    value,
    error,
    disabledReason,
  } = props;
  const noteId = useId();
  const note = disabledReason ? <ReasonNote reason={disabledReason} /> : props.description;
  const refusing = disabledReason ?? props.readOnly;
  return (
    <span className="flex flex-col gap-0.5">
      <AriaCheckbox
        className={`group relative flex gap-2.5 ${children ? "py-0.5" : "-m-1 p-1"} ${disabledReason ? "cursor-not-allowed text-soft" : props.readOnly ? "cursor-default" : "cursor-pointer"}`}
        isSelected={checked}
        isIndeterminate={indeterminate}
        isReadOnly={Boolean(refusing)}
        isInvalid={Boolean(error)}
        isRequired={props.required ?? false}
        validationBehavior="aria"
        onChange={onChange}
        {...(label ? { "aria-label": label } : {})}
        {...(note || error ? { "aria-describedby": noteId } : {})}
        {...(props.readOnly && !note && !error ? { "aria-description": props.readOnly } : {})}
        {...(name ? { name } : {})}
        {...(value ? { value } : {})}
      >
        <span className={refusing ? lockedBoxStyle : boxStyle}>
          {indeterminate ? <Icon name="minus" size="tiny" /> : checked && <Icon name="check" size="tiny" />}
        </span>
        {children && <span className="min-w-0">{children}</span>}
      </AriaCheckbox>
      {(note || error) && (
        <span id={noteId} className={`ml-6.5 text-badge ${error ? "text-stop" : "text-soft"}`}>
          {error ?? note}
        </span>
      )}
    </span>
  );
}
