import { useBlocker } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { ConfirmDialog } from "../../ui/index.ts";

/** Asks before the page is left with changes that were not saved. */
export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === "blocked"}
      onOpenChange={(open) => {
        if (!open) blocker.reset?.();
      }}
      title={m.settings_unsaved_title()}
      verb={m.settings_unsaved_discard()}
      onConfirm={() => blocker.proceed?.()}
    >
      {m.settings_unsaved_text()}
    </ConfirmDialog>
  );
}
