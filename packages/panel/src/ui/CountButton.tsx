import { Button } from "react-aria-components";
import { Icon, type IconName } from "./Icon.tsx";

export interface CountButtonProps {
  icon: IconName;
  label: string;
  /** Shown as it is: "3", "99+". Nothing when there is nothing to count. */
  count?: string | undefined;
  /** What is counted: "unread". */
  counted: string;
  /** Only the picture, where there is no room for more. */
  iconOnly?: boolean | undefined;
}

/** Opens something that holds so and so many. */
export function CountButton({ icon, label, count, counted, iconOnly }: CountButtonProps) {
  const shape = iconOnly ? "size-10 justify-center" : "w-full gap-2.5 px-2 py-1.5";
  return (
    <Button
      className={`relative flex items-center rounded-control text-left text-soft transition-colors hover:bg-hover aria-expanded:bg-hover ${shape}`}
    >
      <Icon name={icon} />
      <span className={iconOnly ? "sr-only" : "flex-1"}>{label}</span>
      {count && (
        <span
          className={`num rounded-pill bg-accent px-1.5 text-tiny font-semibold text-accent-ink ${iconOnly ? "absolute top-0.5 right-0" : ""}`}
        >
          {count}
          <span className="sr-only"> {counted}</span>
        </span>
      )}
    </Button>
  );
}
