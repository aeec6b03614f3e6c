import { type ReactNode, useId, useState } from "react";
import { Button as AriaButton, TooltipTrigger } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonStyle, refusingButtonStyle } from "./buttonStyle.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { Spinner } from "./Spinner.tsx";
import { TooltipBubble } from "./Tooltip.tsx";

export interface ButtonProps {
  children?: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  /** Shown after the words: an arrow for "go there". */
  endIcon?: IconName | undefined;
  /** The name of a button that shows only an icon, or a longer name than the one it shows. */
  label?: string | undefined;
  onPress?: (() => void) | undefined;
  type?: "button" | "submit" | undefined;
  /** The id of the form that it sends, when it stands outside of it. */
  form?: string | undefined;
  /** Why it cannot be pressed now. It stays in reach of the keyboard and tells the reason. */
  disabledReason?: string | undefined;
  pending?: boolean | undefined;
  expanded?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

export function Button(props: ButtonProps) {
  const { children, variant, size, icon, label, onPress, type = "button", form, disabledReason } = props;
  const { pending = false, expanded, autoFocus, endIcon } = props;
  const [reasonOpen, setReasonOpen] = useState(false);
  const reasonId = useId();
  const iconOnly = icon && !children ? (size === "small" ? "w-7 px-0!" : "w-9 px-0! max-sm:w-10") : "";
  const button = (
    <AriaButton
      type={disabledReason ? "button" : type}
      className={`${disabledReason ? refusingButtonStyle(size) : buttonStyle(variant, size)} ${iconOnly}`}
      isPending={pending}
      onPress={disabledReason ? () => setReasonOpen(true) : () => onPress?.()}
      {...(form ? { form } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(autoFocus ? { autoFocus } : {})}
      {...(disabledReason ? { "aria-disabled": true, "aria-describedby": reasonId } : {})}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
      {endIcon && <Icon name={endIcon} />}
    </AriaButton>
  );
  if (!disabledReason) return button;
  return (
    <>
      <TooltipTrigger delay={200} isOpen={reasonOpen} onOpenChange={setReasonOpen}>
        {button}
        <TooltipBubble>{disabledReason}</TooltipBubble>
      </TooltipTrigger>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
