import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, LoadMore } from "../../ui/index.ts";
import { Ago } from "../Ago.tsx";
import { formatList } from "../dates.ts";
import { rowsOf } from "../ListTable.tsx";
import { LoadError } from "../LoadError.tsx";
import { permissionName } from "../permissionName.ts";
import { useAccount, useMay } from "../useAccount.ts";
import { EndTemporaryDialog } from "./EndTemporaryDialog.tsx";
import { type AccessRequestKind, type TemporaryGrant, temporaryAccessQuery } from "./queries.ts";

/** What was granted for a time, where it was given; nothing where there is none. */
export function TemporaryAccess({ kind }: { kind: AccessRequestKind }) {
  const { number, name } = useAccount();
  const { may } = useMay("people.view");
  const query = useInfiniteQuery({ ...temporaryAccessQuery(number), enabled: may });
  const [ending, setEnding] = useState<TemporaryGrant | null>(null);
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  const grants = (rowsOf(query.data) ?? []).filter((one) => one.kind === kind);
  if (grants.length === 0 && !query.hasNextPage) return null;
  return (
    <section aria-labelledby="temporary-access" className="mt-8">
      <h2 id="temporary-access" className="mb-2 font-serif text-heading font-semibold">
        {m.temporary_heading()}
      </h2>
      <ul className="flex flex-col gap-3">
        {grants.map((grant) => (
          <li
            key={grant.id}
            className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-4 max-sm:px-4"
          >
            <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
              <p className="font-semibold">{holderOf(grant)}</p>
              <p>{formatList(grant.gives.map(permissionName))}</p>
              <p className="text-small text-soft">
                {m.temporary_ends()} <Ago at={grant.endsAt} />
                {grant.grantedBy && ` · ${m.temporary_by({ person: grant.grantedBy })}`}
              </p>
            </div>
            <Button
              label={m.temporary_end_label({ person: holderOf(grant) })}
              disabledReason={grant.canEnd ? undefined : m.temporary_cannot()}
              onPress={() => setEnding(grant)}
            >
              {m.temporary_end()}
            </Button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <LoadMore
          summary={m.list_shown({ count: grants.length })}
          onLoadMore={() => void query.fetchNextPage()}
          pending={query.isFetchingNextPage}
        />
      )}
      {ending && (
        <EndTemporaryDialog
          accountName={name}
          account={number}
          grant={ending}
          holder={holderOf(ending)}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

function holderOf({ kind, person, account }: TemporaryGrant): string {
  const name = account?.name ?? "";
  if (kind === "link") return m.temporary_over_link({ account: name });
  return kind === "client"
    ? m.temporary_to_client({ person: person?.name ?? "", account: name })
    : (person?.name ?? "");
}
