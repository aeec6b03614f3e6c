import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { type Reason, ReasonNote } from "./Reason.tsx";
import { useUiTexts } from "./UiProvider.tsx";

/** What every field to fill in shares. */
export interface FieldFrameProps {
  label: string;
  /** Keeps the label for screen readers only, where the place says enough. */
  hideLabel?: boolean | undefined;
  description?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Why it cannot be changed now. */
  disabledReason?: Reason | undefined;
}

export const frameStyle = "group flex min-w-0 flex-col gap-1";
export const inputStyle =
  "w-full min-w-0 rounded-control border border-edge bg-sheet px-2.5 py-1.5 min-h-9 text-ink max-sm:text-lead max-sm:min-h-10 group-data-invalid:border-stop focus-visible:border-accent focus-visible:-outline-offset-1 [&:is(input,textarea):read-only]:bg-hover disabled:bg-hover disabled:text-soft";

export function FieldLabel({ label, hideLabel, required }: FieldFrameProps) {
  const texts = useUiTexts();
  return (
    <Label className={hideLabel ? "sr-only" : "font-semibold"}>
      {label}
      {required && <span className="font-normal text-faint"> ({texts.required})</span>}
    </Label>
  );
}

export function FieldNotes({ description, error, disabledReason }: FieldFrameProps) {
  const note = disabledReason ? <ReasonNote reason={disabledReason} /> : description;
  return (
    <>
      {note && (
        <Text slot="description" className="text-badge text-soft">
          {disabledReason && <Icon name="lock" size="small" className="mr-1 inline align-[-2px]" />}
          {note}
        </Text>
      )}
      <FieldError className="text-badge text-stop">{error}</FieldError>
    </>
  );
}
