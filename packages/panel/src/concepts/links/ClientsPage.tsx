import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { AccessRequests } from "../../parts/asking/AccessRequests.tsx";
import { TemporaryAccess } from "../../parts/asking/TemporaryAccess.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, PageHeader } from "../../ui/index.ts";
import { MoreClients } from "../clients/MoreClients.tsx";
import { NewClientDialog } from "../clients/NewClientDialog.tsx";
import { ClientsBulk } from "./ClientsBulk.tsx";
import { ClientsToolbar } from "./ClientsToolbar.tsx";
import { clientName } from "./client-name.ts";
import { clientColumns } from "./clients-columns.tsx";
import { EndClientDialog } from "./EndClientDialog.tsx";
import { InviteClientDialog } from "./InviteClientDialog.tsx";
import { isOver } from "./link-status.ts";
import { NoClients } from "./NoClients.tsx";
import { OffersToMe } from "./OffersToMe.tsx";
import { clientsQuery } from "./queries.ts";
import { useClientsFilter } from "./useClientsFilter.ts";
import { useEnterClient } from "./useEnterClient.ts";
import { useMarkClient } from "./useMarkClient.ts";
import { useResendRequest } from "./useResendRequest.ts";

export default function ClientsPage() {
  const { number, name } = useAccount();
  const noInvite = useMay("clients.invite").reason;
  const noEnd = useMay("clients.end").reason;
  const { values, go, adjust } = useAddress();
  const { filter, filtered, clear: clearFilter, sort, shownSort, onSort } = useClientsFilter();
  const query = useInfiniteQuery(clientsQuery(number, filter, sort));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { failure, clear, report } = useFailure();
  const { enter, entering } = useEnterClient(report);
  const resend = useResendRequest(number, report);
  const mark = useMarkClient(number, report);
  const rows = rowsOf(query.data);
  const chosen = rows?.filter(({ id }) => selected.has(id)) ?? [];
  const ending = values.end ? rows?.find((row) => row.id === values.end) : undefined;
  const close = () => adjust({ invite: undefined, end: undefined, make: undefined });
  const invite = (
    <Button variant="primary" onPress={() => go({ invite: "client" })} disabledReason={noInvite}>
      {m.clients_invite()}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={m.frame_clients()}
        sub={m.clients_sub({ account: name })}
        actions={
          <>
            <ButtonLink href={accountPath(number, "clients/receipts")}>{m.receipts_title()}</ButtonLink>
            <MoreClients account={number} noInvite={noInvite} />
            {invite}
          </>
        }
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <AccessRequests kind="client" />
      <OffersToMe />
      <ClientsToolbar account={number} filter={filter} />
      <ClientsBulk account={number} accountName={name} clients={chosen} onSelect={setSelected} />
      <ListTable
        label={m.frame_clients()}
        query={query}
        columns={clientColumns(number, {
          noInvite,
          noEnd,
          entering,
          onEnter: enter,
          onResend: resend,
          onCancel: (client) => go({ end: client.id }),
          onEnd: (client) => go({ end: client.id }),
          onMark: mark,
        })}
        rowKey={(client) => client.id}
        rowName={clientName}
        sort={shownSort}
        onSort={onSort}
        selection={{ selected, onChange: setSelected }}
        dimmed={(client) => isOver(client.status)}
        onClearFilters={filtered ? clearFilter : undefined}
        empty={<NoClients account={name} invite={invite} />}
      />
      <TemporaryAccess kind="client" />
      {values.invite === "client" && (
        <InviteClientDialog account={number} accountName={name} onClose={close} />
      )}
      {values.make === "account" && <NewClientDialog account={number} accountName={name} onClose={close} />}
      {ending && <EndClientDialog account={number} accountName={name} client={ending} onClose={close} />}
    </>
  );
}
