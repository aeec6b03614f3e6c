import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { ClearChip } from "./ClearChip.tsx";
import { activeChipStyle, idleChipStyle } from "./filterChipStyle.ts";
import { Icon } from "./Icon.tsx";
import { optionStyle, popoverStyle } from "./popoverStyle.ts";
import type { Option } from "./Select.tsx";

export interface FilterChipProps<Value extends string> {
  /** What is filtered by: "Status". */
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: readonly Value[]) => void;
  multiple?: boolean | undefined;
}

export function FilterChip<Value extends string>(props: FilterChipProps<Value>) {
  const { label, options, chosen, onChange, multiple } = props;
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const shown = names.length > 2 ? String(names.length) : names.join(", ");
  return (
    <span className="relative inline-flex">
      <MenuTrigger>
        <Button className={shown ? activeChipStyle : idleChipStyle}>
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
      {shown && <ClearChip label={label} onClear={() => onChange([])} />}
    </span>
  );
}
