import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { Badge, Button, type Column, Identity } from "../../ui/index.ts";
import { DownloadReceipt } from "./DownloadReceipt.tsx";
import type { Receipt, Side } from "./queries.ts";

export interface ReceiptRowActions {
  account: string;
  side: Side;
  onRead: (receipt: Receipt) => void;
  onFailed: (error: unknown) => void;
}

export const receiptColumns = ({ account, side, onRead, onFailed }: ReceiptRowActions): Column<Receipt>[] => [
  {
    id: "other",
    header: side === "client" ? m.receipts_column_other_client() : m.receipts_column_other_manager(),
    main: true,
    cell: ({ other: { name, number, hue } }) =>
      name === null ? (
        number
      ) : (
        <Identity name={name} hue={accountHue({ number, hue: hue ?? 0 })} detail={number} />
      ),
  },
  {
    id: "given",
    header: m.receipts_column_given(),
    cell: ({ givenAt }) => <Ago at={givenAt} />,
  },
  {
    id: "standing",
    header: m.receipts_column_standing(),
    phone: "plain",
    cell: ({ withdrawnAt }) =>
      withdrawnAt ? (
        <span className="flex flex-col items-start gap-0.5">
          <Badge tone="plain">{m.receipts_withdrawn()}</Badge>
          <span className="text-small text-soft">
            <Ago at={withdrawnAt} />
          </span>
        </span>
      ) : (
        <Badge tone="ok">{m.receipts_standing()}</Badge>
      ),
  },
  {
    id: "actions",
    header: m.receipts_column_actions(),
    hideHeader: true,
    align: "end",
    cell: (receipt) => (
      <span className="flex flex-wrap justify-end gap-2 max-sm:justify-start">
        <Button
          label={m.receipts_read_label({ other: receipt.other.name ?? receipt.other.number })}
          onPress={() => onRead(receipt)}
        >
          {m.receipts_read()}
        </Button>
        <DownloadReceipt account={account} link={receipt.link} other={receipt.other} onFailed={onFailed} />
      </span>
    ),
  },
];
