import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";

export interface WithdrawOfferDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onClose: () => void;
}

export function WithdrawOfferDialog({ account, accountName, link, onClose }: WithdrawOfferDialogProps) {
  const cache = useQueryClient();
  const names = { manager: link.account.name };
  const withdrawing = useMutation({
    mutationFn: () => server.withdrawOffer({ params: { account, link: link.id } }),
    onSuccess: async () => {
      showToast({ text: m.offered_withdrawn_toast(names) });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.offered_withdraw_title(names)}
      sub={m.pages_for_account({ account: accountName })}
      verb={m.offered_withdraw_verb()}
      onConfirm={() => withdrawing.mutate()}
      pending={withdrawing.isPending}
      error={withdrawing.error && <ProblemText error={withdrawing.error} />}
    >
      {m.offered_withdraw_text()}
    </ConfirmDialog>
  );
}
