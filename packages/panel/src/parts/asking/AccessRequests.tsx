import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LoadMore } from "../../ui/index.ts";
import { FailureNotice } from "../FailureNotice.tsx";
import { rowsOf } from "../ListTable.tsx";
import { LoadError } from "../LoadError.tsx";
import { useAccount } from "../useAccount.ts";
import { useFailure } from "../useFailure.ts";
import { AccessRequestCard } from "./AccessRequestCard.tsx";
import { type AccessRequestKind, accessRequestsQuery } from "./queries.ts";

/** The open requests of a kind, where those who answer them work, and one's own; nothing where there are none. */
export function AccessRequests({ kind }: { kind: AccessRequestKind }) {
  const { number } = useAccount();
  const query = useInfiniteQuery(accessRequestsQuery(number));
  const { failure, clear, report } = useFailure();
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  const requests = (rowsOf(query.data) ?? []).filter((one) => one.kind === kind);
  if (requests.length === 0 && !query.hasNextPage) return null;
  return (
    <section aria-labelledby="access-requests" className="mb-8">
      <h2 id="access-requests" className="mb-2 font-serif text-heading font-semibold">
        {m.requests_heading()}
      </h2>
      <FailureNotice failure={failure} onDismiss={clear} />
      <ul className="flex flex-col gap-3">
        {requests.map((request) => (
          <AccessRequestCard key={request.id} account={number} request={request} report={report} />
        ))}
      </ul>
      {query.hasNextPage && (
        <LoadMore
          summary={m.list_shown({ count: requests.length })}
          onLoadMore={() => void query.fetchNextPage()}
          pending={query.isFetchingNextPage}
        />
      )}
    </section>
  );
}
