import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { clientName } from "./client-name.ts";
import { type Client, clientsKey } from "./queries.ts";

export function useResendRequest(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (client: Client) => server.resendClientInvitation({ params: { account, link: client.id } }),
    onSuccess: (client) => showToast({ text: m.clients_resent_toast({ client: clientName(client) }) }),
    onError: (error, client) => report(m.clients_resend_failed({ client: clientName(client) }))(error),
    onSettled: () => void cache.invalidateQueries({ queryKey: clientsKey(account) }),
  }).mutate;
}
