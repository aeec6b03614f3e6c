import { type ReactElement, type ReactNode, useContext } from "react";
import { Popover as AriaPopover, DialogTrigger, OverlayTriggerStateContext } from "react-aria-components";
import { popoverStyle } from "./popoverStyle.ts";

export interface PopoverProps {
  label: string;
  /** A Button, or a react-aria pressable of the app's own. */
  trigger: ReactElement;
  children: (close: () => void) => ReactNode;
  placement?: "bottom start" | "bottom end" | "top start" | undefined;
  /** No room at the edges: for a ComboList. */
  flush?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

function Content({ children }: Pick<PopoverProps, "children">) {
  const state = useContext(OverlayTriggerStateContext);
  return children(() => state?.close());
}

/** A card that opens beside its button. */
export function Popover(props: PopoverProps) {
  const { label, trigger, children, placement = "bottom start", flush, open, onOpenChange } = props;
  const control = {
    ...(open === undefined ? {} : { isOpen: open }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  return (
    <DialogTrigger {...control}>
      {trigger}
      <AriaPopover
        aria-label={label}
        className={`${popoverStyle} ${flush ? "" : "p-4"}`}
        placement={placement}
        offset={6}
      >
        <Content>{children}</Content>
      </AriaPopover>
    </DialogTrigger>
  );
}
