import { useId } from "react";
import { Link } from "react-aria-components";
import { Count } from "./Badge.tsx";

export interface NavItem {
  id: string;
  label: string;
  href: string;
  count?: { value: number; label: string } | undefined;
}

export interface NavListProps {
  title: string;
  items: readonly NavItem[];
  /** The id of the page that is shown. */
  current?: string | undefined;
}

const itemStyle =
  "flex items-center justify-between rounded-control px-2 py-1.5 text-soft hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-semibold aria-[current=page]:text-ink";

/** One titled group of the rail at the left. */
export function NavList({ title, items, current }: NavListProps) {
  const titleId = useId();
  return (
    <div>
      <h2 id={titleId} className="mb-1 px-2 text-tiny font-semibold tracking-[0.04em] text-faint uppercase">
        {title}
      </h2>
      <ul aria-labelledby={titleId} className="grid gap-0.5">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              className={itemStyle}
              {...(item.id === current ? { "aria-current": "page" as const } : {})}
            >
              {item.label}
              {item.count && item.count.value > 0 && <Count {...item.count} />}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
