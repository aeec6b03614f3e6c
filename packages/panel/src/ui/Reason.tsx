import { textLinkStyle } from "./Link.tsx";
import { useUiTexts } from "./UiProvider.tsx";

/** Why a control cannot be used: in words, or in words that lead to the whole explanation. */
export type Reason = string | ExplainedReason;

export interface ExplainedReason {
  readonly text: string;
  /** Opens the explanation. */
  readonly explain: () => void;
}

export function reasonText(reason: Reason): string;
export function reasonText(reason: Reason | undefined): string | undefined;
export function reasonText(reason: Reason | undefined): string | undefined {
  return typeof reason === "object" ? reason.text : reason;
}

/** The words, with the way to the explanation behind them. */
export function ReasonNote({ reason }: { reason: Reason }) {
  const texts = useUiTexts();
  if (typeof reason === "string") return reason;
  return (
    <>
      {reason.text}{" "}
      <button
        type="button"
        aria-haspopup="dialog"
        className={`${textLinkStyle} font-semibold whitespace-nowrap`}
        onClick={reason.explain}
      >
        {texts.why}
      </button>
    </>
  );
}
