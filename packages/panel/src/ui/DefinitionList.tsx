import type { ReactNode } from "react";

export interface Definition {
  term: string;
  value: ReactNode;
}

/** Facts of one thing: what, and how it stands. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, value }) => (
        <div key={term} className="flex flex-wrap gap-x-4 gap-y-0.5 py-2 first:pt-0 last:pb-0">
          <dt className="w-44 shrink-0 text-soft max-sm:w-full max-sm:text-small">{term}</dt>
          <dd className="num min-w-0 flex-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
