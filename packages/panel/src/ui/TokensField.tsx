import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { Button, Input, TextField } from "react-aria-components";
import { type FieldFrameProps, FieldLabel, FieldNotes, frameStyle, inputStyle } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";

export interface Token {
  value: string;
  /** What is to be known of it, read out with it. */
  note?: string | undefined;
  tone?: "stop" | "wait" | undefined;
}

export interface TokensFieldProps extends FieldFrameProps {
  tokens: readonly Token[];
  /** What is being typed and is no token yet. */
  typed: string;
  onType: (text: string) => void;
  /** Some text that is done: it may hold several. */
  onAdd: (text: string) => void;
  onRemove: (value: string) => void;
  /** What the button at a token does: "Remove anna@…". */
  removeLabel: (value: string) => string;
  ends: RegExp;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
}

const tones = {
  stop: "bg-stop-wash text-stop",
  wait: "bg-wait-wash text-wait",
  plain: "bg-hover text-ink",
};

/** A field that takes several values: each becomes a token as soon as it is typed or pasted. */
export function TokensField(props: TokensFieldProps) {
  const { tokens, typed, onType, onAdd, onRemove, removeLabel, ends, placeholder = "" } = props;
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tokens.at(-1);
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      // It ends one value; it does not send them all.
      event.preventDefault();
      if (typed.trim()) onAdd(typed);
    } else if (event.key === "Backspace" && typed === "" && last) onRemove(last.value);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!ends.test(text.trim())) return;
    event.preventDefault();
    onAdd(`${typed} ${text}`);
  };
  return (
    <TextField
      className={frameStyle}
      value={typed}
      onChange={(text) => (ends.test(text) ? onAdd(text) : onType(text))}
      onBlur={() => typed.trim() && onAdd(typed)}
      isRequired={props.required ?? false}
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div
        className={`${inputStyle} flex flex-wrap items-center gap-1.5 py-1! focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent`}
      >
        {tokens.map(({ value, tone, note }) => (
          <span
            key={value}
            className={`inline-flex min-w-0 items-center gap-1 rounded-small pl-2 text-badge ${tones[tone ?? "plain"]}`}
          >
            {tone && <Icon name="alert" size="tiny" />}
            <span className="min-w-0 truncate">{value}</span>
            {note && <span className="sr-only">, {note}</span>}
            <Button
              aria-label={removeLabel(value)}
              className="grid size-6 shrink-0 place-items-center rounded-small hover:bg-sheet"
              onPress={() => {
                onRemove(value);
                input.current?.focus();
              }}
            >
              <Icon name="cross" size="tiny" />
            </Button>
          </span>
        ))}
        <Input
          ref={input}
          className="min-h-7 min-w-24 flex-1 bg-transparent outline-none"
          autoComplete="off"
          spellCheck="false"
          placeholder={tokens.length > 0 ? "" : placeholder}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      <FieldNotes {...props} />
    </TextField>
  );
}
