import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { optionStyle, popoverStyle } from "./popoverStyle.ts";
import type { Option } from "./Select.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface FilterChipProps<Value extends string> {
  /** What is filtered by: "Status". */
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: readonly Value[]) => void;
  multiple?: boolean | undefined;
}

const chipStyle =
  "inline-flex min-h-8 items-center gap-1.5 rounded-pill border px-3 py-1 whitespace-nowrap max-sm:min-h-9";
const idle = "border-dashed border-line-strong text-soft hover:bg-hover";
const active = "border-accent bg-accent-wash pr-8 text-accent";

export function FilterChip<Value extends string>(props: FilterChipProps<Value>) {
  const { label, options, chosen, onChange, multiple } = props;
  const texts = useUiTexts();
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const shown = names.length > 2 ? String(names.length) : names.join(", ");
  return (
    <span className="relative inline-flex">
      <MenuTrigger>
        <Button className={`${chipStyle} ${shown ? active : idle}`}>
          {shown ? (
            <>
              {label}: <b className="font-semibold">{shown}</b>
            </>
          ) : (
            <>
              {label}
              <Icon name="chevron" size="tiny" />
            </>
          )}
        </Button>
        <Popover className={`${popoverStyle} min-w-44`} placement="bottom start" offset={4}>
          <Menu
            aria-label={label}
            selectionMode={multiple ? "multiple" : "single"}
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              onChange(options.map((o) => o.value).filter((value) => keys === "all" || keys.has(value)))
            }
            className="max-h-80 overflow-auto p-1 outline-none"
          >
            {options.map((option) => (
              <MenuItem key={option.value} id={option.value} textValue={option.label} className={optionStyle}>
                <Icon name="check" className="text-accent opacity-0 group-data-selected:opacity-100" />
                <span>{option.label}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {shown && (
        <Button
          aria-label={`${texts.clear}: ${label}`}
          onPress={() => onChange([])}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-pill text-accent hover:bg-sheet"
        >
          <Icon name="cross" size="tiny" />
        </Button>
      )}
    </span>
  );
}
