import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { type ManagerLink, managersKey } from "./queries.ts";

export function useResendOffer(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (link: ManagerLink) => server.resendOffer({ params: { account, link: link.id } }),
    onSuccess: (link) => showToast({ text: m.offered_resent_toast({ manager: link.account.name }) }),
    onError: (error, link) => report(m.offered_resend_failed({ manager: link.account.name }))(error),
    onSettled: () => void cache.invalidateQueries({ queryKey: managersKey(account) }),
  }).mutate;
}
