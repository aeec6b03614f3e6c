import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { WhyLink } from "../../parts/Why.tsx";
import { accountPath } from "../../paths.ts";
import { ButtonLink, CopyText, EmptyState, PageHeader } from "../../ui/index.ts";
import { EndManagerDialog } from "./EndManagerDialog.tsx";
import { isOver } from "./link-status.ts";
import { managerColumns } from "./managers-columns.tsx";
import { PendingRequests } from "./PendingRequests.tsx";
import { managersQuery } from "./queries.ts";
import { RespondDialog } from "./RespondDialog.tsx";
import { useChangeCeiling } from "./useChangeCeiling.ts";

export default function ManagersPage() {
  const { number, name } = useAccount();
  const manage = useMay("managers.manage");
  const { values, go, adjust } = useAddress();
  const query = useInfiniteQuery(managersQuery(number));
  const { failure, clear, report } = useFailure();
  const changeCeiling = useChangeCeiling(number, report);
  const rows = rowsOf(query.data) ?? [];
  const requests = rows.filter((row) => row.status === "waiting");
  const byId = (id: string | undefined) => (id ? rows.find((row) => row.id === id) : undefined);
  const asked = requests.find((row) => row.id === values.respond);
  const ending = byId(values.end);
  const shared = {
    account: number,
    accountName: name,
    onClose: () => adjust({ respond: undefined, end: undefined }),
  };
  return (
    <>
      <PageHeader
        title={m.frame_managers()}
        sub={m.managers_sub({ account: name })}
        actions={
          <ButtonLink href={accountPath(number, "managers/receipts")}>{m.receipts_title()}</ButtonLink>
        }
      />
      {!manage.may && (
        <p className="mb-4 text-soft">
          {manage.reason} <WhyLink permission="managers.manage" />
        </p>
      )}
      <FailureNotice failure={failure} onDismiss={clear} />
      <PendingRequests
        requests={requests}
        noAnswer={manage.reason}
        onRespond={(link) => go({ respond: link.id })}
      />
      {(requests.length === 0 || rows.length > requests.length) && (
        <ListTable
          label={m.frame_managers()}
          query={query}
          select={(row) => row.status !== "waiting"}
          columns={managerColumns({
            account: number,
            noManage: manage.reason,
            onCeiling: (link, ceiling) => changeCeiling({ link, ceiling }),
            onEnd: (link) => go({ end: link.id }),
          })}
          rowKey={(link) => link.id}
          dimmed={(link) => isOver(link.status)}
          empty={
            <EmptyState icon="shield" title={m.managers_empty({ account: name })}>
              <p>{m.managers_empty_text()}</p>
              <p className="mt-2 text-ink">
                <CopyText text={number} label={m.person_number()} />
              </p>
            </EmptyState>
          }
        />
      )}
      {asked && <RespondDialog {...shared} key={asked.id} link={asked} noAnswer={manage.reason} />}
      {ending && <EndManagerDialog {...shared} link={ending} />}
    </>
  );
}
