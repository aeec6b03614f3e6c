import { m } from "../../messages/messages.js";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, Sheet } from "../../ui/index.ts";
import { ReceiptDialog } from "./ReceiptDialog.tsx";

export interface ReceiptSheetProps {
  account: string;
  link: string;
  other: { name: string; number: string };
}

/** On the page of one link: the way to what was declared for it. */
export function ReceiptSheet({ account, link, other }: ReceiptSheetProps) {
  const { values, go, adjust } = useAddress();
  return (
    <Sheet
      title={m.declarations_legend()}
      sub={m.receipts_sheet_text()}
      actions={<Button onPress={() => go({ read: link })}>{m.receipts_read()}</Button>}
    >
      {values.read === link && (
        <ReceiptDialog
          account={account}
          link={link}
          other={other}
          onClose={() => adjust({ read: undefined })}
        />
      )}
    </Sheet>
  );
}
