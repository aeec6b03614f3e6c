import type { ReactNode } from "react";
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** A line below the title, such as the account that it is for. */
  sub?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  size?: "small" | "default" | "large" | undefined;
  /** "side" stands at the right edge, beside the page. Both become a bottom sheet on a phone. */
  placement?: "center" | "side" | undefined;
  /** Answers only through its own buttons or Escape, not by a click beside it. */
  keepOnOutsideClick?: boolean | undefined;
  role?: "dialog" | "alertdialog" | undefined;
}

const widths = { small: "sm:max-w-[27rem]", default: "sm:max-w-[35rem]", large: "sm:max-w-[52rem]" };
const overlayStyle =
  "fixed inset-0 z-40 flex bg-veil transition-opacity data-entering:opacity-0 data-exiting:opacity-0 max-sm:items-end max-sm:justify-center";
const sheetStyle =
  "appear flex w-full flex-col bg-sheet shadow-dialog max-sm:max-h-[92dvh] max-sm:rounded-t-dialog max-sm:[--appear-from:24px]";
const centred = "sm:max-h-[calc(100dvh-4rem)] sm:rounded-dialog sm:border sm:border-line-strong";
const atTheSide = "sm:h-dvh sm:border-l sm:border-line-strong";

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, sub, children, footer, size = "default", placement = "center" } = props;
  const { keepOnOutsideClick = false, role = "dialog" } = props;
  const texts = useUiTexts();
  const side = placement === "side";
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable={!keepOnOutsideClick && role === "dialog"}
      className={`${overlayStyle} ${side ? "sm:justify-end" : "sm:items-center sm:justify-center sm:p-8"}`}
    >
      <Modal className={`${sheetStyle} ${widths[size]} ${side ? atTheSide : centred}`}>
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          <header className="flex items-start gap-3 px-6 pt-5 pb-3 max-sm:px-4">
            <div className="min-w-0 flex-1">
              <Heading slot="title" level={2} className="font-serif text-heading font-semibold">
                {title}
              </Heading>
              {sub && <p className="mt-0.5 text-soft">{sub}</p>}
            </div>
            {role === "dialog" && (
              <Button
                slot="close"
                aria-label={texts.close}
                className="-mt-1 -mr-2 grid size-8 place-items-center rounded-control text-soft hover:bg-hover"
              >
                <Icon name="cross" />
              </Button>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-5 max-sm:px-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3 max-sm:px-4 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
