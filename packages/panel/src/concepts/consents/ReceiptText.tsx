import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { rowsOf } from "../../parts/ListTable.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { LoadMore, Skeleton } from "../../ui/index.ts";
import { ConsentText } from "./ConsentText.tsx";
import { consentsQuery } from "./queries.ts";

/** What both sides of a link declared, word for word. */
export function ReceiptText({ account, link }: { account: string; link: string }) {
  const query = useInfiniteQuery(consentsQuery(account, link));
  const consents = rowsOf(query.data);
  if (!consents) {
    if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
    return <Skeleton lines={8} />;
  }
  if (consents.length === 0) return <p className="text-soft">{m.receipts_none()}</p>;
  const withdrawn = consents.filter(({ decision }) => decision === "withdrawn");
  return (
    <div className="flex flex-col gap-6">
      {(["client", "manager"] as const).map((side) => {
        const given = consents.filter((one) => one.side === side && one.decision === "given");
        if (given.length === 0) return null;
        return (
          <section key={side} className="flex flex-col gap-4">
            <h3 className="font-semibold">
              {side === "client" ? m.receipts_of_client() : m.receipts_of_manager()}
            </h3>
            {given.map((consent) => (
              <ConsentText
                key={consent.id}
                consent={consent}
                withdrawn={withdrawn.find((one) => one.side === side && one.key === consent.key)}
              />
            ))}
          </section>
        );
      })}
      {query.hasNextPage && (
        <LoadMore
          summary={m.list_shown({ count: consents.length })}
          onLoadMore={() => void query.fetchNextPage()}
          pending={query.isFetchingNextPage}
        />
      )}
    </div>
  );
}
