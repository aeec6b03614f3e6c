import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { AccessRequests } from "../../parts/asking/AccessRequests.tsx";
import { TemporaryAccess } from "../../parts/asking/TemporaryAccess.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, FilterChip, PageHeader, Toolbar } from "../../ui/index.ts";
import { clientColumns } from "./clients-columns.tsx";
import { EndClientDialog } from "./EndClientDialog.tsx";
import { InviteClientDialog } from "./InviteClientDialog.tsx";
import { asLinkStatus, isOver, linkStatuses, linkStatusName } from "./link-status.ts";
import { NoClients } from "./NoClients.tsx";
import { OffersToMe } from "./OffersToMe.tsx";
import { clientsQuery } from "./queries.ts";
import { useEnterClient } from "./useEnterClient.ts";
import { useResendRequest } from "./useResendRequest.ts";

export default function ClientsPage() {
  const { number, name } = useAccount();
  const noInvite = useMay("clients.invite").reason;
  const noEnd = useMay("clients.end").reason;
  const { values, go, adjust } = useAddress();
  const status = asLinkStatus(values.status);
  const query = useInfiniteQuery(clientsQuery(number, { q: values.q, status }));
  const { failure, clear, report } = useFailure();
  const { enter, entering } = useEnterClient(report);
  const resend = useResendRequest(number, report);
  const filtered = Boolean(values.q || status);
  const rows = rowsOf(query.data);
  const ending = values.end ? rows?.find((row) => row.id === values.end) : undefined;
  const close = () => adjust({ invite: undefined, end: undefined });
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
            {invite}
          </>
        }
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <AccessRequests kind="client" />
      <OffersToMe />
      <Toolbar>
        <AddressSearch label={m.clients_search()} placeholder={m.clients_search_placeholder()} />
        <FilterChip
          label={m.clients_column_status()}
          options={linkStatuses.map((value) => ({ value, label: linkStatusName(value, "manager") }))}
          chosen={status ? [status] : []}
          onChange={([chosen]) => adjust({ status: chosen })}
        />
      </Toolbar>
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
        })}
        rowKey={(client) => client.id}
        dimmed={(client) => isOver(client.status)}
        onClearFilters={filtered ? () => adjust({ q: undefined, status: undefined }) : undefined}
        empty={<NoClients account={name} invite={invite} />}
      />
      <TemporaryAccess kind="client" />
      {values.invite === "client" && (
        <InviteClientDialog account={number} accountName={name} onClose={close} />
      )}
      {ending && <EndClientDialog account={number} accountName={name} client={ending} onClose={close} />}
    </>
  );
}
