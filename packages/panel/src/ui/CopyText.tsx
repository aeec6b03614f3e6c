import { Button } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { useUiTexts } from "./UiProvider.tsx";
import { useCopy } from "./useCopy.ts";

export interface CopyTextProps {
  text: string;
  /** What it is: "Customer number". */
  label: string;
}

/** A number or link that goes to the clipboard with one press. */
export function CopyText({ text, label }: CopyTextProps) {
  const texts = useUiTexts();
  const { copied, copy } = useCopy(text);
  return (
    <Button
      aria-label={`${texts.copy}: ${label} ${text}`}
      onPress={copy}
      className="group num inline-flex max-w-full items-center gap-1.5 rounded-small px-1 py-0.5 -mx-1 hover:bg-hover"
    >
      <span className="truncate">{text}</span>
      <span className={copied ? "text-ok" : "text-faint group-hover:text-ink"}>
        <Icon name={copied ? "check" : "copy"} size="small" />
      </span>
      <span role="status" className={copied ? "text-small text-ok" : "sr-only"}>
        {copied ? texts.copied : ""}
      </span>
    </Button>
  );
}
