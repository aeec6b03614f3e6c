import { Button, Link } from "react-aria-components";
import { Count } from "./Badge.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import type { NavItem } from "./NavList.tsx";

export interface BottomNavItem extends NavItem {
  icon: IconName;
}

export interface BottomNavProps {
  label: string;
  items: readonly BottomNavItem[];
  current?: string | undefined;
  /** Opens what has no place here. */
  more: { label: string; onPress: () => void; current: boolean };
}

const itemStyle =
  "relative flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-control text-tiny text-soft -outline-offset-2! aria-[current]:font-semibold aria-[current]:text-accent";

/** The most used pages at the foot of a phone, in reach of the thumb. */
export function BottomNav({ label, items, current, more }: BottomNavProps) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-sheet px-1 pb-[env(safe-area-inset-bottom)]"
    >
      {items.map((item) => (
        <Link
          key={item.id}
          href={item.href}
          className={itemStyle}
          {...(item.id === current ? { "aria-current": "page" as const } : {})}
        >
          <Icon name={item.icon} className="size-5!" />
          <span>{item.label}</span>
          {item.count && item.count.value > 0 && (
            <span className="absolute top-1 left-1/2 ml-1.5">
              <Count {...item.count} />
            </span>
          )}
        </Link>
      ))}
      <Button
        className={itemStyle}
        onPress={more.onPress}
        {...(more.current ? { "aria-current": true as const } : {})}
      >
        <Icon name="more" className="size-5!" />
        <span>{more.label}</span>
      </Button>
    </nav>
  );
}
