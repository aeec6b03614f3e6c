import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { Icon } from "./Icon.tsx";
import { dismissToast, type ShownToast, shownToasts, watchToasts } from "./toasts.ts";
import { useUiTexts } from "./UiProvider.tsx";

const lifetime = 8000;
const actionStyle =
  "shrink-0 rounded-small px-2 py-1 font-semibold underline underline-offset-3 outline-offset-0!";

function ToastCard({ toast, paused }: { toast: ShownToast; paused: boolean }) {
  const texts = useUiTexts();
  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => dismissToast(toast.id), lifetime);
    return () => clearTimeout(timer);
  }, [toast.id, paused]);
  return (
    <div className="flex items-center gap-2 rounded-sheet bg-ink py-2 pr-2 pl-4 text-paper shadow-raised [--accent:var(--paper)]">
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.onUndo && (
        <Button
          className={actionStyle}
          onPress={() => {
            toast.onUndo?.();
            dismissToast(toast.id);
          }}
        >
          {texts.undo}
        </Button>
      )}
      <Button
        aria-label={texts.dismiss}
        className="grid size-7 shrink-0 place-items-center rounded-small outline-offset-0!"
        onPress={() => dismissToast(toast.id)}
      >
        <Icon name="cross" size="small" />
      </Button>
    </div>
  );
}

/** Where toasts appear: once, at the root of the app. Pointing at it or focusing it stops the clock. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(watchToasts, shownToasts);
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const texts = useUiTexts();

  const noteFocus = (event: FocusEvent<HTMLElement>) => {
    const previous = event.relatedTarget;
    if (previous instanceof HTMLElement && !region.current?.contains(previous)) cameFrom.current = previous;
    setFocused(true);
  };
  // A toast that goes takes its own focus and hover along, and no event tells of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever a toast came or went
  useEffect(() => {
    const lost = focused && !region.current?.contains(document.activeElement);
    if (lost && document.activeElement === document.body) cameFrom.current?.focus();
    if (lost) setFocused(false);
    setHovered(region.current?.matches(":hover") ?? false);
  }, [toasts]);

  return createPortal(
    <section
      ref={region}
      aria-label={texts.notifications}
      data-react-aria-top-layer="true"
      className="fixed bottom-4 left-1/2 z-50 w-max max-w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 max-sm:bottom-20"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={noteFocus}
      onBlur={() => setFocused(false)}
    >
      <div role="status" className="flex flex-col gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} paused={hovered || focused} />
        ))}
      </div>
    </section>,
    document.body,
  );
}
