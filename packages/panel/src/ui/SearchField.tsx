import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";
import { inputStyle } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface SearchFieldProps {
  /** Read by screen readers; the placeholder is what others see. */
  label: string;
  placeholder?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: ((value: string) => void) | undefined;
  autoFocus?: boolean | undefined;
  fullWidth?: boolean | undefined;
  /** It leads a list below it. */
  leadsList?: boolean | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const {
    label,
    placeholder = "",
    value,
    onChange,
    onSubmit,
    autoFocus = false,
    fullWidth,
    leadsList,
  } = props;
  const texts = useUiTexts();
  return (
    <AriaSearchField
      className={`group relative ${fullWidth ? "w-full" : "w-72 max-sm:w-full"}`}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <Label className="sr-only">{label}</Label>
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
      />
      <Input
        placeholder={placeholder}
        {...(leadsList
          ? { role: "combobox", "aria-expanded": true, "aria-haspopup": "listbox" as const }
          : {})}
        className={`${inputStyle} pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden`}
      />
      <Button
        aria-label={texts.clear}
        className="absolute top-1/2 right-1.5 grid size-6 -translate-y-1/2 place-items-center rounded-small text-soft hover:bg-hover group-data-empty:hidden"
      >
        <Icon name="cross" size="small" />
      </Button>
    </AriaSearchField>
  );
}
