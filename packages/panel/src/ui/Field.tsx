import { Input, TextArea, TextField } from "react-aria-components";
import { type FieldFrameProps, FieldLabel, FieldNotes, frameStyle, inputStyle } from "./FieldFrame.tsx";

export interface FieldProps extends FieldFrameProps {
  name?: string | undefined;
  type?: "text" | "email" | "tel" | "url" | "number" | "date" | "datetime-local" | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  autoComplete?: string | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  readOnly?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Figures of one width: numbers, codes, amounts. */
  tabular?: boolean | undefined;
  /** More than one line, this many at first; it grows with the text. */
  lines?: number | undefined;
}

export function Field(props: FieldProps) {
  const { name, type, value, defaultValue, onChange, onBlur, autoComplete, inputMode, maxLength } = props;
  // Nothing is asked of who can only read.
  const placeholder = props.readOnly ? "" : (props.placeholder ?? "");
  const style = `${inputStyle} ${props.tabular ? "num" : ""}`;
  return (
    <TextField
      className={frameStyle}
      isRequired={asksFor(props)}
      isInvalid={Boolean(props.error)}
      isReadOnly={props.readOnly ?? Boolean(props.disabledReason)}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
      {...(type === undefined ? {} : { type })}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange ? { onChange } : {})}
      {...(onBlur ? { onBlur } : {})}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <FieldLabel {...props} required={asksFor(props)} />
      {props.lines ? (
        <TextArea
          className={`${style} field-sizing-content`}
          rows={props.lines}
          placeholder={placeholder}
          style={{ minHeight: `${props.lines * 1.25 + 0.875}rem` }}
        />
      ) : (
        <Input className={style} placeholder={placeholder} />
      )}
      <FieldNotes {...props} />
    </TextField>
  );
}

const asksFor = ({ required = false, readOnly = false }: FieldProps) => required && !readOnly;
