import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { type Column, EmptyState, Identity, PageHeader } from "../../ui/index.ts";
import { DownloadDeparture } from "./DownloadDeparture.tsx";
import { type Departure, departuresQuery } from "./queries.ts";

const columns = (account: string, onFailed: (error: unknown) => void): Column<Departure>[] => [
  {
    id: "person",
    header: m.departures_column_person(),
    main: true,
    cell: ({ name, email }) => <Identity name={name} detail={email} shape="round" />,
  },
  { id: "when", header: m.departures_column_when(), cell: ({ at }) => <Ago at={at} /> },
  { id: "by", header: m.departures_column_by(), cell: ({ removedBy }) => removedBy },
  { id: "clients", header: m.departures_column_clients(), align: "end", cell: ({ clients }) => clients },
  {
    id: "actions",
    header: m.departures_download(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (departure) => <DownloadDeparture account={account} departure={departure} onFailed={onFailed} />,
  },
];

export default function DeparturesPage() {
  const { number, name } = useAccount();
  const { failure, clear, report } = useFailure();
  const query = useInfiniteQuery(departuresQuery(number));
  return (
    <>
      <PageHeader
        back={{ href: accountPath(number, "users"), label: m.frame_users() }}
        title={m.departures_title()}
        sub={m.departures_sub({ account: name })}
      />
      <FailureNotice failure={failure} onDismiss={clear} />
      <ListTable
        label={m.departures_title()}
        query={query}
        columns={columns(number, report(m.departures_download_failed()))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="people" title={m.departures_none()}>
            {m.departures_none_text()}
          </EmptyState>
        }
      />
    </>
  );
}
