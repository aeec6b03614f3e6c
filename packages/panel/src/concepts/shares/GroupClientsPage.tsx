import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, EmptyState, ReasonNote } from "../../ui/index.ts";
import { GroupFrame } from "../groups/GroupFrame.tsx";
import { groupClientsColumns } from "./group-clients-columns.tsx";
import { groupClientsQuery } from "./queries.ts";

export default function GroupClientsPage() {
  return <GroupFrame tab="clients">{(group) => <GroupClients group={group.id} />}</GroupFrame>;
}

/** The clients that are open to a group, and how far. */
function GroupClients({ group }: { group: string }) {
  const { number } = useAccount();
  const noClients = useMay("clients.view").reason;
  const query = useInfiniteQuery({ ...groupClientsQuery(number, group), enabled: !noClients });
  if (noClients)
    return (
      <EmptyState icon="lock" title={m.shares_group_no_clients()}>
        <ReasonNote reason={noClients} />
      </EmptyState>
    );
  return (
    <ListTable
      label={m.shares_group_clients()}
      query={query}
      columns={groupClientsColumns(number)}
      rowKey={({ link }) => link}
      empty={
        <EmptyState
          icon="rooms"
          title={m.shares_group_none()}
          actions={<ButtonLink href={accountPath(number, "clients")}>{m.frame_clients()}</ButtonLink>}
        >
          {m.shares_group_none_text()}
        </EmptyState>
      }
    />
  );
}
