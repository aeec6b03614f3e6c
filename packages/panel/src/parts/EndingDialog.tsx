import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { m } from "../messages/messages.js";
import { ConfirmDialog, showToast } from "../ui/index.ts";
import { ProblemText } from "./ProblemText.tsx";
import { accountKey } from "./queries.ts";

export interface EndingDialogProps {
  account: string;
  accountName: string;
  /** Names the object: "Delete Anna Nowak?" */
  title: string;
  verb: string;
  /** What is said once it is done. */
  done: string;
  end: () => Promise<unknown>;
  onClose: () => void;
  /** Where to go instead, when the page of what was ended goes with it. */
  onEnded?: (() => void) | undefined;
  children: ReactNode;
}

/** Asks before something in an account is ended for good, and ends it. */
export function EndingDialog(props: EndingDialogProps) {
  const { account, accountName, title, verb, done, end, onClose, onEnded = onClose, children } = props;
  const cache = useQueryClient();
  const ending = useMutation({
    mutationFn: end,
    onSuccess: async () => {
      showToast({ text: done });
      onEnded();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title}
      sub={m.pages_for_account({ account: accountName })}
      verb={verb}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
      error={ending.error && <ProblemText error={ending.error} />}
    >
      {children}
    </ConfirmDialog>
  );
}
