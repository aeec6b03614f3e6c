import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import type { OfferDialogProps } from "./AcceptOfferDialog.tsx";
import { transferQuery } from "./queries.ts";

export function DeclineOfferDialog({ account, accountName, owner, onClose }: OfferDialogProps) {
  const cache = useQueryClient();
  const declining = useMutation({
    mutationFn: () => client.declineOwnershipTransfer({ params: { account } }),
    onSuccess: async () => {
      showToast({ text: m.offer_declined_toast({ account: accountName }) });
      onClose();
      await cache.invalidateQueries(transferQuery(account));
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.offer_decline_title({ account: accountName })}
      verb={m.offer_decline_verb()}
      onConfirm={() => declining.mutate()}
      pending={declining.isPending}
      error={declining.error && <ProblemText error={declining.error} />}
    >
      {m.offer_decline_text({ owner })}
    </ConfirmDialog>
  );
}
