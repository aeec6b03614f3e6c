import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useGo } from "../../parts/useGo.ts";
import { paths } from "../../paths.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";

export interface LeaveTeamDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

export function LeaveTeamDialog({ account, accountName, onClose }: LeaveTeamDialogProps) {
  const cache = useQueryClient();
  const go = useGo();
  const leaving = useMutation({
    mutationFn: () => client.leaveAccount({ params: { account } }),
    onSuccess: () => {
      go(paths.start);
      showToast({ text: m.accounts_left({ account: accountName }) });
      cache.removeQueries({ queryKey: accountKey(account), type: "inactive" });
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      void cache.invalidateQueries({ queryKey: ["me"] });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.accounts_leave_title({ account: accountName })}
      verb={m.accounts_leave_verb({ account: accountName })}
      onConfirm={() => leaving.mutate()}
      pending={leaving.isPending}
      error={leaving.error && <ProblemText error={leaving.error} />}
    >
      {m.accounts_leave_text({ account: accountName })}
    </ConfirmDialog>
  );
}
