import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Callout } from "./Callout.tsx";

export interface FormProps {
  id?: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
  /** The buttons. Leave them out where they stand elsewhere, such as in a dialog's foot. */
  actions?: ReactNode;
  /** What went wrong as a whole; what is wrong with one field stands at the field. */
  error?: ReactNode;
}

/** Sends on Enter and, from wherever one is in it, on Ctrl+Enter; what comes back as wrong gets the focus. */
export function Form({ id, onSubmit, children, actions, error }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  // After every drawing: the answer may come much later than the press.
  useEffect(() => {
    const wrong = sent.current && form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (!wrong) return;
    sent.current = false;
    wrong.focus();
  });
  const sendOnCtrlEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) event.currentTarget.requestSubmit();
  };
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onKeyDownCapture={sendOnCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canBeSent(event.currentTarget)) return;
        sent.current = true;
        onSubmit();
      }}
    >
      {error && <Callout tone="stop">{error}</Callout>}
      {children}
      {actions && <div className="flex flex-wrap items-center gap-2 pt-1">{actions}</div>}
    </form>
  );
}

/** A button that is at work, or refuses, sends nothing; then neither do the keys. */
const canBeSent = ({ elements }: HTMLFormElement) =>
  [...elements].some((one) => one instanceof HTMLButtonElement && one.type === "submit");
