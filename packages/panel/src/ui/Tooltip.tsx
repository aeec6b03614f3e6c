import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, Button, TooltipTrigger } from "react-aria-components";

/** The bubble alone, for parts that open it themselves. */
export function TooltipBubble({ children }: { children: ReactNode }) {
  return (
    <AriaTooltip
      offset={6}
      className="appear max-w-72 rounded-control bg-ink px-2.5 py-1.5 text-badge text-paper shadow-raised"
    >
      {children}
    </AriaTooltip>
  );
}

export interface TooltipProps {
  text: ReactNode;
  /** A Button, ButtonLink or TextLink of these parts. */
  children: ReactElement;
}

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <TooltipBubble>{text}</TooltipBubble>
    </TooltipTrigger>
  );
}

export interface HintProps {
  text: ReactNode;
  children: ReactNode;
}

/** A few words with a dotted line that say more when pointed at or focused. */
export function Hint({ text, children }: HintProps) {
  return (
    <TooltipTrigger delay={200} closeDelay={100} shouldCloseOnPress={false}>
      <Button className="cursor-help border-b border-dotted border-faint text-small whitespace-nowrap text-soft">
        {children}
      </Button>
      <TooltipBubble>{text}</TooltipBubble>
    </TooltipTrigger>
  );
}
