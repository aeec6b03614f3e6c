import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, EmptyState, Segments, Toolbar } from "../../ui/index.ts";
import { MessageDialog } from "./MessageDialog.tsx";
import { messagesColumns } from "./messages-columns.tsx";
import { type MessageStatus, messagesQuery, type Webhook } from "./queries.ts";
import { ReplayFailedDialog } from "./ReplayFailedDialog.tsx";

const statuses = (): { value: MessageStatus | "all"; label: string }[] => [
  { value: "all", label: m.webhooks_log_all() },
  { value: "waiting", label: m.webhooks_message_waiting() },
  { value: "delivered", label: m.webhooks_message_delivered() },
  { value: "failed", label: m.webhooks_message_failed() },
];

/** The log of a webhook. */
export function Messages({ webhook }: { webhook: Webhook }) {
  const { number } = useAccount();
  const { values, go, adjust } = useAddress();
  const status = statuses().find(({ value }) => value === values.status)?.value ?? "all";
  const query = useInfiniteQuery(messagesQuery(number, webhook.id, status === "all" ? undefined : status));
  const paused = webhook.state === "paused" ? m.webhooks_replay_paused() : undefined;
  const noneFailed = webhook.failed === 0 ? m.webhooks_replay_failed_none() : undefined;
  return (
    <section aria-labelledby="webhook-log">
      <h2 id="webhook-log" className="mb-2 font-serif text-heading font-semibold">
        {m.webhooks_log()}
      </h2>
      <Toolbar
        end={
          <Button disabledReason={noneFailed ?? paused} onPress={() => go({ replay: "failed" })}>
            {m.webhooks_replay_failed()}
          </Button>
        }
      >
        <Segments
          label={m.webhooks_log_filter()}
          hideLabel
          segments={statuses()}
          value={status}
          onChange={(chosen) => adjust({ status: chosen === "all" ? undefined : chosen })}
        />
      </Toolbar>
      <ListTable
        label={m.webhooks_log()}
        query={query}
        columns={messagesColumns(({ id }) => go({ message: id }))}
        rowKey={({ id }) => id}
        onClearFilters={status === "all" ? undefined : () => adjust({ status: undefined })}
        empty={
          <EmptyState icon="plug" title={m.webhooks_log_empty()}>
            {m.webhooks_log_empty_text()}
          </EmptyState>
        }
      />
      {values.message && (
        <MessageDialog
          webhook={webhook}
          message={values.message}
          onClose={() => adjust({ message: undefined })}
        />
      )}
      {values.replay === "failed" && (
        <ReplayFailedDialog webhook={webhook} onClose={() => adjust({ replay: undefined })} />
      )}
    </section>
  );
}
