import { type ReactNode, useId, useState } from "react";
import { Button as AriaButton, TooltipTrigger } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonStyle, refusingButtonStyle } from "./buttonStyle.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { type Reason, reasonText } from "./Reason.tsx";
import { Spinner } from "./Spinner.tsx";
import { TooltipBubble } from "./Tooltip.tsx";
import { useUiTexts } from "./UiProvider.tsx";

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
  disabledReason?: Reason | undefined;
  pending?: boolean | undefined;
  expanded?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

export function Button(props: ButtonProps) {
  const { children, variant, size, icon, label, onPress, type = "button", form, disabledReason } = props;
  const { pending = false, expanded, autoFocus, endIcon } = props;
  const [reasonOpen, setReasonOpen] = useState(false);
  const reasonId = useId();
  const texts = useUiTexts();
  const iconOnly = icon && !children ? (size === "small" ? "w-7 px-0!" : "w-9 px-0! max-sm:w-10") : "";
  const press = () => {
    if (typeof disabledReason === "object") disabledReason.explain();
    else if (disabledReason) setReasonOpen(true);
    else if (!pending) onPress?.();
  };
  const button = (
    <AriaButton
      type={disabledReason || pending ? "button" : type}
      className={`${disabledReason ? refusingButtonStyle(size) : buttonStyle(variant, size)} ${iconOnly}`}
      onPress={press}
      {...(form ? { form } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(autoFocus ? { autoFocus } : {})}
      {...(disabledReason || pending ? { "aria-disabled": true } : {})}
      {...(disabledReason ? { "aria-describedby": reasonId } : {})}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
      {endIcon && <Icon name={endIcon} />}
    </AriaButton>
  );
  // react-aria's own isPending leaves an unnamed picture behind when the button goes away with its dialog.
  const waiting = pending && (
    <span role="status" className="sr-only">
      {texts.loading}
    </span>
  );
  if (!disabledReason) {
    return (
      <>
        {button}
        {waiting}
      </>
    );
  }
  const explained = typeof disabledReason === "object" && ` ${texts.whyPress}`;
  return (
    <>
      <TooltipTrigger delay={200} isOpen={reasonOpen} onOpenChange={setReasonOpen}>
        {button}
        <TooltipBubble>
          {reasonText(disabledReason)}
          {explained}
        </TooltipBubble>
      </TooltipTrigger>
      <span id={reasonId} hidden>
        {reasonText(disabledReason)}
        {explained}
      </span>
    </>
  );
}
