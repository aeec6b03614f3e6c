import { useId } from "react";
import { m } from "../../messages/messages.js";
import { Button, Checkbox, Identity } from "../../ui/index.ts";

export interface PickItem {
  id: string;
  name: string;
  detail: string;
  isThere: boolean;
  isChosen: boolean;
  onToggle: () => void;
}

export interface PickListProps {
  title: string;
  shape: "square" | "round";
  items: readonly PickItem[];
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

export function PickList({ title, shape, items, more }: PickListProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-4">
      <h3 id={id} className="mb-1 text-small font-semibold text-faint">
        {title}
      </h3>
      <ul aria-labelledby={id}>
        {items.map((item) => (
          <li key={item.id} className="border-t border-line px-1 py-2 first:border-t-0">
            <Checkbox
              checked={item.isThere || item.isChosen}
              onChange={item.onToggle}
              disabledReason={item.isThere ? m.shares_add_there() : undefined}
            >
              <Identity name={item.name} detail={item.detail} shape={shape} />
            </Checkbox>
          </li>
        ))}
      </ul>
      {more.hasNextPage && (
        <Button size="small" pending={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
          {m.ui_load_more()}
        </Button>
      )}
    </section>
  );
}
