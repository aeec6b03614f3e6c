import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import type { ManagerLink } from "./queries.ts";

export interface WithdrawOfferDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onClose: () => void;
}

export function WithdrawOfferDialog({ link, ...dialog }: WithdrawOfferDialogProps) {
  const names = { manager: link.account.name };
  return (
    <EndingDialog
      {...dialog}
      title={m.offered_withdraw_title(names)}
      verb={m.offered_withdraw_verb()}
      done={m.offered_withdrawn_toast(names)}
      end={() => server.withdrawOffer({ params: { account: dialog.account, link: link.id } })}
    >
      {m.offered_withdraw_text()}
    </EndingDialog>
  );
}
