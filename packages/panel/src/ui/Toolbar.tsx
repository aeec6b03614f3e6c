import type { ReactNode } from "react";

/** The line above a list: search, filters, and at the end what else can be done with it. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      {children}
      {end && <div className="ml-auto flex flex-wrap gap-2">{end}</div>}
    </div>
  );
}
