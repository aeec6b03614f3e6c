import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { useUiTexts } from "./UiProvider.tsx";
import { useCopy } from "./useCopy.ts";

export interface CopyFieldProps {
  text: string;
  /** What it is: "Link for Zofia Nowak". */
  label: string;
}

/** A long text to take along: whole in a field, from which it can be copied by hand, too, and with one press. */
export function CopyField({ text, label }: CopyFieldProps) {
  const texts = useUiTexts();
  const { copied, copy } = useCopy(text);
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Field label={label} hideLabel value={text} readOnly />
      </div>
      {/* Without TLS a browser has no clipboard. */}
      {window.isSecureContext && (
        <Button icon={copied ? "check" : "copy"} label={`${texts.copy}: ${label}`} onPress={copy}>
          {copied ? texts.copied : texts.copy}
        </Button>
      )}
      <span role="status" className="sr-only">
        {copied ? texts.copied : ""}
      </span>
    </div>
  );
}
