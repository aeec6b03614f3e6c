import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { Button, Callout, Dialog, Skeleton, showToast } from "../../ui/index.ts";
import { eventName } from "./event-names.ts";
import { MessageFacts } from "./MessageFacts.tsx";
import { messageQuery, type Webhook, webhooksKey } from "./queries.ts";

export interface MessageDialogProps {
  webhook: Webhook;
  message: string;
  onClose: () => void;
}

/** One message beside the log: what was sent, every attempt, and sending it again. */
export function MessageDialog({ webhook, message: id, onClose }: MessageDialogProps) {
  const { number } = useAccount();
  const noManage = useMay("webhooks.manage").reason;
  const cache = useQueryClient();
  const query = useQuery(messageQuery(number, webhook.id, id));
  const message = query.data;
  const replaying = useMutation({
    mutationFn: () =>
      client.replayWebhookMessage({ params: { account: number, webhook: webhook.id, message: id } }),
    onSuccess: () => showToast({ text: m.webhooks_replayed_toast() }),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksKey(number) }),
  });
  const whyNot =
    noManage ??
    (webhook.state === "paused" ? m.webhooks_replay_paused() : undefined) ??
    (message?.status === "waiting" ? m.webhooks_replay_waits() : undefined);
  return (
    <Dialog
      open
      placement="side"
      onOpenChange={onClose}
      title={message ? eventName(message.event) : m.webhooks_message_title()}
      sub={message?.event}
      footer={
        message && (
          <Button disabledReason={whyNot} pending={replaying.isPending} onPress={() => replaying.mutate()}>
            {m.webhooks_replay()}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {replaying.error && (
          <Callout tone="stop">
            <ProblemText error={replaying.error} />
          </Callout>
        )}
        {query.error && !message && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton lines={8} />}
        {message && <MessageFacts message={message} />}
      </div>
    </Dialog>
  );
}
