import { SkeletonBar } from "./Skeleton.tsx";
import { useUiTexts } from "./UiProvider.tsx";

const rows = [62, 48, 70, 55, 66];

/** Grey rows in the table's own rhythm. */
export function TableSkeleton({ label, columns }: { label: string; columns: number }) {
  const texts = useUiTexts();
  return (
    <div role="status">
      <span className="sr-only">
        {label}: {texts.loading}
      </span>
      {rows.map((width) => (
        <div key={width} className="flex items-center gap-8 border-b border-line px-4 py-5 last:border-b-0">
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars are nothing but their place
            <span key={column} className={column === 0 ? "flex-2" : "flex-1"}>
              <SkeletonBar width={Math.max(30, width - column * 6)} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
