import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { EnterableAccount } from "../../parts/frame/my-accounts.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey, meQuery } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";

/** Leaving a team, or declining an invitation to one. */
export function LeaveDialog({ way, onClose }: { way: EnterableAccount; onClose: () => void }) {
  const cache = useQueryClient();
  const { name: account, number } = way.account;
  const leave = useMutation({
    mutationFn: () => client.leaveAccount({ params: { account: number } }),
    onSuccess: () => {
      cache.removeQueries({ queryKey: accountKey(number) });
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      void cache.invalidateQueries(meQuery());
      showToast({ text: way.pending ? m.invitation_declined() : m.accounts_left({ account }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={way.pending ? m.invitation_decline_title({ account }) : m.accounts_leave_title({ account })}
      verb={way.pending ? m.invitation_decline_verb() : m.accounts_leave_verb({ account })}
      pending={leave.isPending}
      error={leave.error && <ProblemText error={leave.error} />}
      onConfirm={() => leave.mutate()}
    >
      {way.pending
        ? m.invitation_decline_text({ inviter: way.ownerName })
        : m.accounts_leave_text({ account })}
    </ConfirmDialog>
  );
}
