import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface PagerProps {
  /** "26–50 of 312" */
  summary: ReactNode;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Why there is no way back or on: "This is the first page". */
  firstReason: string;
  lastReason: string;
  pending?: boolean | undefined;
}

export function Pager({ summary, onPrevious, onNext, firstReason, lastReason, pending }: PagerProps) {
  const texts = useUiTexts();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="num text-badge text-soft" aria-live="polite">
        {summary}
      </span>
      <span className="flex gap-2">
        <Button size="small" onPress={onPrevious} disabledReason={onPrevious ? undefined : firstReason}>
          {texts.previous}
        </Button>
        <Button
          size="small"
          onPress={onNext}
          pending={pending}
          disabledReason={onNext ? undefined : lastReason}
        >
          {texts.next}
        </Button>
      </span>
    </div>
  );
}

export interface LoadMoreProps {
  /** "50 of 312" */
  summary: ReactNode;
  /** Left out at the end of the list. */
  onLoadMore?: (() => void) | undefined;
  pending?: boolean | undefined;
}

export function LoadMore({ summary, onLoadMore, pending }: LoadMoreProps) {
  const texts = useUiTexts();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="num text-badge text-soft" aria-live="polite">
        {summary}
      </span>
      {onLoadMore && (
        <Button size="small" onPress={onLoadMore} pending={pending}>
          {texts.loadMore}
        </Button>
      )}
    </div>
  );
}
