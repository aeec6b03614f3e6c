import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { type EnterableAccount, wayId } from "../../parts/frame/my-accounts.ts";
import { useEntering, useReturning } from "../../parts/frame/useEntering.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";

/** What can be done with a row of my accounts. */
export function useAccountActions(report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  const entering = useEntering();
  const returning = useReturning();
  const accepting = useMutation({
    mutationFn: ({ account }: EnterableAccount) =>
      client.acceptMembership({ params: { account: account.number } }),
    onSuccess: (_, { account }) => showToast({ text: m.accounts_accepted({ account: account.name }) }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["my-accounts"] }),
  });
  const busy =
    (entering.isPending && wayId(entering.variables.way)) ||
    (accepting.isPending && wayId(accepting.variables)) ||
    undefined;
  return {
    busy,
    onEnter: (way: EnterableAccount) => entering.mutate({ way }, { onError: report(way.account.name) }),
    onAccept: (way: EnterableAccount) => accepting.mutate(way, { onError: report(way.account.name) }),
    onEndVisit: (way: EnterableAccount) => {
      if (!way.visit) return;
      returning.mutate(
        { visit: way.visit, number: way.account.number },
        {
          onError: report(way.account.name),
          onSuccess: () => showToast({ text: m.accounts_visit_left({ account: way.account.name }) }),
        },
      );
    },
  };
}
