import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { showToast } from "../../ui/index.ts";
import { accountKey } from "../queries.ts";
import type { useFailure } from "../useFailure.ts";
import type { AccessRequest } from "./queries.ts";

/** The answers that need no question back. */
export function useAnswer(
  account: string,
  request: AccessRequest,
  report: ReturnType<typeof useFailure>["report"],
) {
  const cache = useQueryClient();
  const params = { account, request: request.id };
  const settled = {
    onError: report(m.requests_refuse_failed()),
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  };
  const refusing = useMutation({
    mutationFn: () => server.refuseAccess({ params }),
    onSuccess: () => showToast({ text: m.requests_refused_toast() }),
    ...settled,
  });
  const withdrawing = useMutation({
    mutationFn: () => server.withdrawAccessRequest({ params }),
    onSuccess: () => showToast({ text: m.requests_withdrawn_toast() }),
    ...settled,
  });
  return {
    refuse: () => refusing.mutate(),
    withdraw: () => withdrawing.mutate(),
    pending: refusing.isPending || withdrawing.isPending,
  };
}
