import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { webhooksKey } from "./queries.ts";

/** What is done with a webhook at one press. */
export function useWebhookActions(
  account: string,
  webhook: string,
  report: ReturnType<typeof useFailure>["report"],
) {
  const cache = useQueryClient();
  const params = { account, webhook };
  const settled = {
    onError: report(m.webhooks_failed()),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksKey(account) }),
  };
  const said = (text: () => string) => ({ ...settled, onSuccess: () => showToast({ text: text() }) });
  const pausing = useMutation({
    mutationFn: () => client.pauseWebhook({ params }),
    ...said(m.webhooks_paused_toast),
  });
  const resuming = useMutation({
    mutationFn: () => client.resumeWebhook({ params }),
    ...said(m.webhooks_resumed_toast),
  });
  const testing = useMutation({
    mutationFn: () => client.testWebhook({ params }),
    ...said(m.webhooks_test_toast),
  });
  return { pausing, resuming, testing };
}
