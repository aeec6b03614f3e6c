import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { type FieldFrameProps, FieldLabel, FieldNotes, frameStyle, inputStyle } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";
import { optionStyle, popoverStyle } from "./popoverStyle.ts";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  description?: string | undefined;
  disabledReason?: string | undefined;
}

export interface SelectProps<Value extends string> extends FieldFrameProps {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string | undefined;
  placeholder?: string | undefined;
  /** Small fits into a table's row. */
  size?: "default" | "small" | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, name, placeholder = "", size, disabledReason } = props;
  const small = size === "small" ? "min-h-7! max-sm:min-h-9! py-0.5! pl-2 text-badge" : "";
  return (
    <AriaSelect
      className={frameStyle}
      value={value}
      onChange={(key) => onChange(key as Value)}
      placeholder={placeholder}
      isDisabled={Boolean(disabledReason)}
      isRequired={props.required ?? false}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
      {...(name ? { name } : {})}
    >
      <FieldLabel {...props} />
      <Button className={`${inputStyle} ${small} flex items-center gap-2 text-left`}>
        <SelectValue className="flex-1 truncate data-placeholder:text-faint">
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="chevron" className="text-soft" />
      </Button>
      <FieldNotes {...props} />
      <Popover className={`${popoverStyle} min-w-(--trigger-width)`} offset={4}>
        <ListBox
          items={options}
          className="max-h-80 overflow-auto p-1 outline-none"
          disabledKeys={options.filter((option) => option.disabledReason).map((option) => option.value)}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={optionStyle}>
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    <span className="block">{option.label}</span>
                    {(option.disabledReason ?? option.description) && (
                      <span className="block text-small text-soft">
                        {option.disabledReason ?? option.description}
                      </span>
                    )}
                  </span>
                  {isSelected && <Icon name="check" className="text-accent" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
