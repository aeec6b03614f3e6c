import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { rowsOf } from "../../parts/ListTable.tsx";
import type { useFailure } from "../../parts/useFailure.ts";
import { Button, Identity, showToast } from "../../ui/index.ts";
import { blockedQuery, managersKey } from "./queries.ts";

export interface BlockedManagersProps {
  account: string;
  report: ReturnType<typeof useFailure>["report"];
}

/** Accounts that cannot ask; nothing while there is none. */
export function BlockedManagers({ account, report }: BlockedManagersProps) {
  const cache = useQueryClient();
  const query = useInfiniteQuery(blockedQuery(account));
  const unblocking = useMutation({
    mutationFn: ({ number }: { number: string; name: string }) =>
      server.unblockManager({ params: { account, manager: number } }),
    onSuccess: (_, { name }) => showToast({ text: m.requests_unblocked_toast({ manager: name }) }),
    onError: report(m.requests_failed()),
    onSettled: () => void cache.invalidateQueries({ queryKey: managersKey(account) }),
  });
  const blocked = rowsOf(query.data) ?? [];
  if (blocked.length === 0) return null;
  return (
    <div className="border-t border-line pt-5">
      <h3 className="font-semibold">{m.requests_blocked()}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {blocked.map(({ account: manager, blockedBy, blockedAt }) => (
          <li key={manager.number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="flex flex-wrap items-center gap-x-4">
              <Identity name={manager.name} hue={accountHue(manager)} detail={manager.number} />
              <span className="text-small text-soft">
                {blockedBy && `${m.requests_blocked_by({ person: blockedBy })}, `}
                <Ago at={blockedAt} />
              </span>
            </span>
            <Button
              size="small"
              variant="quiet"
              label={m.requests_unblock_label({ manager: manager.name })}
              pending={unblocking.isPending && unblocking.variables.number === manager.number}
              onPress={() => unblocking.mutate(manager)}
            >
              {m.requests_unblock()}
            </Button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          size="small"
          variant="quiet"
          pending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {m.requests_more()}
        </Button>
      )}
    </div>
  );
}
