import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { type Column, EmptyState } from "../../ui/index.ts";
import { logTime } from "../audit/log-time.ts";
import { sentenceOf } from "../audit/sentence.ts";
import { type ClientDetail, clientActivityQuery } from "../links/queries.ts";
import { ClientFrame } from "./ClientFrame.tsx";

type Act = Parameters<typeof sentenceOf>[0] & { id: string; at: string; actor: { name: string } };

const columns = (): Column<Act>[] => [
  {
    id: "time",
    header: m.audit_column_time(),
    nowrap: true,
    width: "11rem",
    cell: ({ at }) => (
      <time dateTime={at} className="num text-soft">
        {logTime(at)}
      </time>
    ),
  },
  { id: "actor", header: m.audit_column_actor(), width: "14rem", cell: ({ actor }) => actor.name },
  { id: "action", header: m.audit_column_action(), main: true, cell: sentenceOf },
];

export default function ClientActivityPage() {
  return <ClientFrame tab="activity">{(client) => <Activity client={client} />}</ClientFrame>;
}

/** What this account's people did in the client. */
function Activity({ client }: { client: ClientDetail }) {
  const { number, name } = useAccount();
  const readsLog = useMay("audit.view").may;
  const query = useInfiniteQuery(clientActivityQuery(number, client.id));
  return (
    <>
      <p className="mb-3 text-soft">
        {readsLog ? m.client_activity_all({ account: name }) : m.client_activity_mine()}
      </p>
      <ListTable
        label={m.client_tab_activity()}
        query={query}
        columns={columns()}
        rowKey={(act) => act.id}
        empty={<EmptyState icon="clock" title={m.client_activity_none()} />}
      />
    </>
  );
}
