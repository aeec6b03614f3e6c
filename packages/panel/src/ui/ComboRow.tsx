import { ListBoxItem } from "react-aria-components";
import type { ComboItem } from "./ComboList.tsx";
import { Icon } from "./Icon.tsx";
import { optionStyle } from "./popoverStyle.ts";
import { Tile } from "./Tile.tsx";

export function ComboRow({ item }: { item: ComboItem }) {
  const detail = item.disabledReason ?? item.detail;
  return (
    <ListBoxItem id={item.id} textValue={item.name} className={`${optionStyle} mx-1 h-12 gap-3!`}>
      <Tile name={item.name} hue={item.hue} shape={item.shape} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5 font-semibold">
          <span className="truncate">{item.name}</span>
          {item.dot && (
            <span className="size-1.5 shrink-0 rounded-pill bg-wait">
              <span className="sr-only">{item.dot}</span>
            </span>
          )}
        </span>
        {detail && <span className="num block truncate text-small text-soft">{detail}</span>}
      </span>
      {item.badge}
      {item.current && <Icon name="check" className="text-accent" />}
    </ListBoxItem>
  );
}
