import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { EmptyState, PageHeader } from "../../ui/index.ts";
import { receiptsQuery, type Side } from "./queries.ts";
import { ReceiptDialog } from "./ReceiptDialog.tsx";
import { receiptColumns } from "./receipts-columns.tsx";

/** What was declared for each link that this account is this side of. */
export function ReceiptsPage({ side }: { side: Side }) {
  const { number, name } = useAccount();
  const { values, go, adjust } = useAddress();
  const { failure, clear, report } = useFailure();
  const query = useInfiniteQuery(receiptsQuery(number, side));
  const asClient = side === "client";
  const read = rowsOf(query.data)?.find(({ link }) => link === values.read);
  return (
    <>
      <PageHeader
        back={
          asClient
            ? { href: accountPath(number, "managers"), label: m.frame_managers() }
            : { href: accountPath(number, "clients"), label: m.frame_clients() }
        }
        title={m.receipts_title()}
        sub={asClient ? m.receipts_sub_client({ account: name }) : m.receipts_sub_manager({ account: name })}
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <ListTable
        label={m.receipts_title()}
        query={query}
        columns={receiptColumns({
          account: number,
          side,
          onRead: ({ link }) => go({ read: link }),
          onFailed: report(m.receipts_download_failed()),
        })}
        rowKey={({ link }) => link}
        dimmed={({ withdrawnAt }) => withdrawnAt !== null}
        empty={
          <EmptyState icon="shield" title={m.receipts_empty()}>
            {asClient ? m.receipts_empty_client() : m.receipts_empty_manager()}
          </EmptyState>
        }
      />
      {read && (
        <ReceiptDialog
          account={number}
          link={read.link}
          other={read.other}
          onClose={() => adjust({ read: undefined })}
        />
      )}
    </>
  );
}
