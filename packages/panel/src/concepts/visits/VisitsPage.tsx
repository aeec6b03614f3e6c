import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { m } from "../../messages/messages.js";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, EmptyState, PageHeader } from "../../ui/index.ts";
import { EndVisitDialog } from "./EndVisitDialog.tsx";
import { earlierVisitsQuery, openVisitsQuery } from "./queries.ts";
import { earlierVisitColumns, openVisitColumns } from "./visits-columns.tsx";

export default function VisitsPage() {
  const { number, name } = useAccount();
  const noEnd = useMay("managers.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useInfiniteQuery(openVisitsQuery(number));
  const earlier = useInfiniteQuery(earlierVisitsQuery(number));
  const cache = useQueryClient();
  const rows = rowsOf(open.data);
  const inside = rows?.map((visit) => visit.id).join();
  const ending = values.end ? rows?.find((visit) => visit.id === values.end) : undefined;

  // Whoever is no longer in has become an earlier visit.
  useEffect(() => {
    if (inside !== undefined) void cache.invalidateQueries({ queryKey: earlierVisitsQuery(number).queryKey });
  }, [inside, number, cache]);

  return (
    <>
      <PageHeader title={m.frame_visits()} sub={m.visits_sub({ account: name })} />
      <h2 className="mb-2 font-serif text-heading font-semibold">{m.visits_now()}</h2>
      <ListTable
        label={m.visits_now()}
        query={open}
        columns={openVisitColumns(number, noEnd, (visit) => go({ end: visit.id }))}
        rowKey={(visit) => visit.id}
        empty={
          <EmptyState
            icon="person"
            title={m.visits_nobody()}
            actions={
              <ButtonLink href={accountPath(number, "managers")}>{m.visits_see_managers()}</ButtonLink>
            }
          >
            {m.visits_nobody_text()}
          </EmptyState>
        }
      />
      <h2 className="mt-8 mb-2 font-serif text-heading font-semibold">{m.visits_earlier()}</h2>
      <ListTable
        label={m.visits_earlier()}
        query={earlier}
        columns={earlierVisitColumns(number)}
        rowKey={(visit) => visit.id}
        empty={<EmptyState title={m.visits_none_earlier()} />}
      />
      {ending && (
        <EndVisitDialog
          account={number}
          accountName={name}
          visit={ending}
          onClose={() => adjust({ end: undefined })}
        />
      )}
    </>
  );
}
