import type { ReactNode } from "react";
import { usePageTitle } from "./usePageTitle.ts";

/** The heading of a page before signing in. */
export function EntryTitle({ title, sub }: { title: string; sub?: ReactNode }) {
  usePageTitle(title);
  return (
    <header className="mb-6">
      <h1 className="font-serif text-title font-semibold tracking-[-0.005em]">{title}</h1>
      {sub && <p className="mt-1 text-soft">{sub}</p>}
    </header>
  );
}
