import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface BulkBarProps {
  /** "3 selected" */
  summary: ReactNode;
  onClear: () => void;
  /** What can be done with all of them. */
  children: ReactNode;
}

export function BulkBar({ summary, onClear, children }: BulkBarProps) {
  const texts = useUiTexts();
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 rounded-sheet bg-accent-wash px-3 py-1.5">
      <span role="status" className="num mr-2 font-semibold">
        {summary}
      </span>
      {children}
      <span className="ml-auto">
        <Button size="small" variant="quiet" onPress={onClear}>
          {texts.clear}
        </Button>
      </span>
    </div>
  );
}
