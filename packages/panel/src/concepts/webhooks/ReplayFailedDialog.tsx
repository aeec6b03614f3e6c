import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { Button, Callout, Dialog, Select, showToast } from "../../ui/index.ts";
import { type Webhook, webhooksKey } from "./queries.ts";

const hour = 3_600_000;
const spans = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour };
type Span = keyof typeof spans;

const options = (): { value: Span; label: string }[] => [
  { value: "hour", label: m.webhooks_since_hour() },
  { value: "day", label: m.webhooks_since_day() },
  { value: "week", label: m.webhooks_since_week() },
  { value: "month", label: m.webhooks_since_month() },
];

/** Sends again what was given up since some time ago. */
export function ReplayFailedDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { number, name } = useAccount();
  const cache = useQueryClient();
  const [span, setSpan] = useState<Span>("week");
  const replaying = useMutation({
    mutationFn: () =>
      client.replayFailedWebhookMessages({
        params: { account: number, webhook: webhook.id },
        body: { since: new Date(Date.now() - spans[span]).toISOString() },
      }),
    onSuccess: async ({ replayed }) => {
      showToast({ text: m.webhooks_replayed_count({ count: replayed }) });
      onClose();
      await cache.invalidateQueries({ queryKey: webhooksKey(number) });
    },
  });
  return (
    <Dialog
      open
      size="small"
      onOpenChange={onClose}
      title={m.webhooks_replay_failed()}
      sub={m.pages_for_account({ account: name })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" pending={replaying.isPending} onPress={() => replaying.mutate()}>
            {m.webhooks_replay()}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {replaying.error && (
          <Callout tone="stop">
            <ProblemText error={replaying.error} />
          </Callout>
        )}
        <p>{m.webhooks_replay_failed_text()}</p>
        <Select label={m.webhooks_since()} options={options()} value={span} onChange={setSpan} />
      </div>
    </Dialog>
  );
}
