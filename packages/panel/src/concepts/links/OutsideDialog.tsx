import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";

export interface OutsideDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

export function SuspendOutsideDialog({ account, accountName, onClose }: OutsideDialogProps) {
  return (
    <EndingDialog
      account={account}
      accountName={accountName}
      title={m.outside_suspend_title({ account: accountName })}
      verb={m.outside_suspend()}
      done={m.outside_suspended_toast()}
      end={() => client.suspendOutside({ params: { account } })}
      onClose={onClose}
    >
      {m.outside_suspend_text()}
    </EndingDialog>
  );
}

export function RestoreOutsideDialog({ account, accountName, onClose }: OutsideDialogProps) {
  const cache = useQueryClient();
  const restoring = useMutation({
    mutationFn: () => client.restoreOutside({ params: { account } }),
    onSuccess: async () => {
      showToast({ text: m.outside_restored_toast() });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      harmless
      title={m.outside_restore_title({ account: accountName })}
      verb={m.outside_restore()}
      onConfirm={() => restoring.mutate()}
      pending={restoring.isPending}
      error={restoring.error && <ProblemText error={restoring.error} />}
    >
      {m.outside_restore_text()}
    </ConfirmDialog>
  );
}
