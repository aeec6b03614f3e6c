import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { type EnterableAccount, wayId } from "../../parts/frame/my-accounts.ts";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { myAccountsQuery } from "../../parts/queries.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { Toolbar } from "../../ui/index.ts";
import { accountColumns } from "./account-columns.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { NoAccounts } from "./NoAccounts.tsx";
import { useAccountActions } from "./useAccountActions.ts";

/** Every account that I can enter, through what and how far; entering and leaving. */
export function EnterableAccounts() {
  const { values, adjust } = useAddress();
  const query = useInfiniteQuery({
    ...myAccountsQuery(values.q),
    placeholderData: keepPreviousData,
  });
  const rows = rowsOf(query.data);
  const [leaving, setLeaving] = useState<EnterableAccount | null>(null);
  const { failure, clear, report } = useFailure();
  const actions = useAccountActions(report);
  return (
    <>
      <FailureNotice failure={failure} onDismiss={clear} />
      {(values.q || (rows && rows.length > 5)) && (
        <Toolbar>
          <AddressSearch label={m.accounts_search()} placeholder={m.accounts_search_placeholder()} />
        </Toolbar>
      )}
      <ListTable
        label={m.accounts_title()}
        query={query}
        columns={accountColumns({ ...actions, onLeave: setLeaving })}
        rowKey={wayId}
        rowName={({ account }) => account.name}
        dimmed={({ state }) => state === "closed"}
        empty={<NoAccounts email="" />}
        onClearFilters={values.q ? () => adjust({ q: undefined }) : undefined}
      />
      {leaving && <LeaveDialog way={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
