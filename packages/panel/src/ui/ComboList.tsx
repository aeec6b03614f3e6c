import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import {
  Autocomplete,
  Collection,
  Header,
  ListBox,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import { ComboRow } from "./ComboRow.tsx";
import { matches } from "./foldText.ts";
import { sectionTitleStyle } from "./popoverStyle.ts";
import { SearchField } from "./SearchField.tsx";
import type { Hue } from "./Tile.tsx";

export interface ComboItem {
  id: string;
  name: string;
  /** The line below the name: number and level. */
  detail?: string | undefined;
  hue?: Hue | undefined;
  shape?: "square" | "round" | undefined;
  badge?: ReactNode;
  /** What the dot at the name means: "Unread tickets". */
  dot?: string | undefined;
  current?: boolean | undefined;
  disabledReason?: string | undefined;
  /** Also found by these words. */
  keywords?: string | undefined;
}

export interface ComboSection {
  id: string;
  title: string;
  items: readonly ComboItem[];
}

export interface ComboListProps {
  label: string;
  placeholder?: string | undefined;
  /** An id may stand in one section only. */
  sections: readonly ComboSection[];
  onChoose: (id: string) => void;
  /** Ctrl+Enter, Cmd+Enter or the middle button. */
  onChooseNewTab?: ((id: string) => void) | undefined;
  emptyText: (typed: string) => ReactNode;
  footer?: ReactNode;
}

const layout = { rowHeight: 48, headingHeight: 30, padding: 4 };

/** What matches by its name alone comes first. */
function search(items: readonly ComboItem[], typed: string): readonly ComboItem[] {
  if (!typed) return items;
  const byName: ComboItem[] = [];
  const byRest: ComboItem[] = [];
  for (const item of items) {
    if (matches(item.name, typed)) byName.push(item);
    else if (matches(`${item.name} ${item.detail ?? ""} ${item.keywords ?? ""}`, typed)) byRest.push(item);
  }
  return [...byName, ...byRest];
}

/** A list to search and choose from by keyboard; long lists draw only what is seen. */
export function ComboList(props: ComboListProps) {
  const { label, placeholder, sections, onChoose, onChooseNewTab, emptyText, footer } = props;
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const found = sections
    .map((section) => ({ ...section, items: search(section.items, typed) }))
    .filter((section) => section.items.length > 0);
  const rows = found.reduce((sum, section) => sum + section.items.length, 0);
  const height = Math.min(
    384,
    rows * layout.rowHeight + found.length * layout.headingHeight + 2 * layout.padding,
  );
  const refused = new Set(
    found.flatMap((section) => section.items.filter((item) => item.disabledReason).map((item) => item.id)),
  );

  const openInNewTab = (event: KeyboardEvent<HTMLElement>) => {
    if (!onChooseNewTab || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const id = list.current?.querySelector<HTMLElement>("[data-focused]")?.dataset.key;
    if (id && !refused.has(id)) onChooseNewTab(id);
  };

  const openByMiddleButton = (event: MouseEvent<HTMLElement>) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>("[role=option]");
    const id = row ? row.dataset.key : undefined;
    if (event.button === 1 && id && !refused.has(id)) onChooseNewTab?.(id);
  };

  return (
    <div className="w-88 max-w-full" onKeyDownCapture={openInNewTab} onAuxClick={openByMiddleButton}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div className="border-b border-line p-2">
          <SearchField
            {...{ label, placeholder }}
            value={typed}
            onChange={setTyped}
            autoFocus
            fullWidth
            leadsList
          />
        </div>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox
            ref={list}
            aria-label={label}
            className="block overflow-auto outline-none"
            style={{ height: rows ? height : 64 }}
            items={found}
            disabledKeys={refused}
            onAction={(key) => onChoose(String(key))}
            renderEmptyState={() => <p className="p-5 text-center text-soft">{emptyText(typed)}</p>}
          >
            {(section) => (
              <ListBoxSection id={section.id}>
                <Header className={`${sectionTitleStyle} mx-1`}>{section.title}</Header>
                <Collection items={section.items}>{(item) => <ComboRow item={item} />}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
      {footer && <div className="flex flex-wrap gap-2 border-t border-line p-2">{footer}</div>}
    </div>
  );
}
