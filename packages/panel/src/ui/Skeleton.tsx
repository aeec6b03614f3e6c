import { Delayed } from "./Delayed.tsx";
import { useUiTexts } from "./UiProvider.tsx";

const bar = "block animate-breathe rounded-small bg-line";

/** One bar in place of a line of text; the width in percent. */
export function SkeletonBar({ width = 100 }: { width?: number }) {
  return <span aria-hidden="true" className={`${bar} h-3`} style={{ width: `${width}%` }} />;
}

export interface SkeletonProps {
  lines?: number | undefined;
}

/** Stands where text will come. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  const texts = useUiTexts();
  const widths = Array.from({ length: lines }, (_, line) => (line === lines - 1 ? 55 : 92 - (line % 3) * 7));
  return (
    <Delayed>
      <div role="status" className="flex flex-col gap-3 py-1">
        <span className="sr-only">{texts.loading}</span>
        {widths.map((width, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are nothing but their place
          <SkeletonBar key={line} width={width} />
        ))}
      </div>
    </Delayed>
  );
}
