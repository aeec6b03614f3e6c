import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";
import { Callout } from "./Callout.tsx";
import { Dialog } from "./Dialog.tsx";
import { Field } from "./Field.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Names the object: "Delete Anna Nowak?" */
  title: ReactNode;
  sub?: ReactNode;
  /** The consequence, and what could be done instead. */
  children: ReactNode;
  /** The verb with its object: "Delete Anna Nowak". */
  verb: string;
  /** For a change that takes nothing away for good. */
  harmless?: boolean | undefined;
  onConfirm: () => void;
  pending?: boolean | undefined;
  error?: ReactNode;
  /** For a wide consequence: the text must be typed before the verb can be pressed. */
  typed?: { label: string; text: string; reason: string } | undefined;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, sub, children, verb, onConfirm, pending, error, typed } = props;
  const [text, setText] = useState("");
  const texts = useUiTexts();
  const missing = typed && text.trim() !== typed.text ? typed.reason : undefined;
  const change = (next: boolean) => {
    setText("");
    onOpenChange(next);
  };
  const footer = (
    <>
      <Button autoFocus onPress={() => change(false)}>
        {texts.cancel}
      </Button>
      <Button
        variant={props.harmless ? "primary" : "danger"}
        pending={pending}
        disabledReason={missing}
        onPress={onConfirm}
      >
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" size="small" {...{ open, title, sub, footer }} onOpenChange={change}>
      <div className="flex flex-col gap-4">
        {error && <Callout tone="stop">{error}</Callout>}
        <div>{children}</div>
        {typed && <Field label={typed.label} value={text} onChange={setText} autoComplete="off" />}
      </div>
    </Dialog>
  );
}
