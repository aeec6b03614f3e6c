import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { Callout, Sheet, Skeleton, Switch, showToast } from "../../ui/index.ts";

/** Whether the clients of this account read the names of its people. */
export function PeopleVisibility() {
  const { number, name } = useAccount();
  const { reason } = useMay("people.manage");
  const cache = useQueryClient();
  const key = [...accountKey(number), "people-visibility"];
  const params = { account: number };
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.getPeopleVisibility({ params, signal }),
  });
  const saving = useMutation({
    mutationFn: (showsPeople: boolean) => client.updatePeopleVisibility({ params, body: { showsPeople } }),
    onSuccess: (saved) => {
      cache.setQueryData(key, saved);
      showToast({ text: m.visibility_saved() });
    },
  });
  const shows = saving.isPending ? saving.variables : query.data?.showsPeople;
  return (
    <Sheet title={m.visibility_title()}>
      {query.isPending && <Skeleton lines={2} />}
      {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {saving.error && (
        <Callout tone="stop">
          <ProblemText error={saving.error} />
        </Callout>
      )}
      {shows !== undefined && (
        <div className="flex flex-col gap-2">
          <Switch
            label={m.visibility_switch()}
            on={shows}
            disabledReason={reason}
            onChange={(on) => saving.mutate(on)}
          />
          <p className="text-soft">{shows ? m.visibility_on() : m.visibility_off({ account: name })}</p>
        </div>
      )}
    </Sheet>
  );
}
