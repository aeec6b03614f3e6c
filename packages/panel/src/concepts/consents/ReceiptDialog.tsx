import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { rowsOf } from "../../parts/ListTable.tsx";
import { useFailure } from "../../parts/useFailure.ts";
import { Dialog } from "../../ui/index.ts";
import { DownloadReceipt } from "./DownloadReceipt.tsx";
import { consentsQuery } from "./queries.ts";
import { ReceiptText } from "./ReceiptText.tsx";

export interface ReceiptDialogProps {
  account: string;
  link: string;
  other: { name: string | null; number: string };
  onClose: () => void;
}

export function ReceiptDialog({ account, link, other, onClose }: ReceiptDialogProps) {
  const { failure, clear, report } = useFailure();
  const { data } = useInfiniteQuery(consentsQuery(account, link));
  const failed = report(m.receipts_download_failed());
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="large"
      title={m.declarations_legend()}
      sub={other.name === null ? other.number : `${other.name} · ${other.number}`}
    >
      <FailureNotice failure={failure} onDismiss={clear} />
      {rowsOf(data)?.length ? (
        <div className="mb-4">
          <DownloadReceipt account={account} link={link} other={other} onFailed={failed} />
        </div>
      ) : null}
      <ReceiptText account={account} link={link} />
    </Dialog>
  );
}
