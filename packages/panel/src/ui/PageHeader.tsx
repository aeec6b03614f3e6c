import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { Icon } from "./Icon.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  sub?: ReactNode;
  /** Beside the title: a Badge or a Tile. */
  mark?: ReactNode;
  back?: { href: string; label: string } | undefined;
  actions?: ReactNode;
}

export function PageHeader({ title, sub, mark, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        {back && (
          <Link
            href={back.href}
            className="mb-1 inline-flex items-center gap-1.5 rounded-small text-badge text-soft hover:text-ink"
          >
            <Icon name="back" size="small" />
            {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-serif text-title font-semibold tracking-[-0.005em]">{title}</h1>
          {mark}
        </div>
        {sub && <p className="mt-1 text-soft">{sub}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
