import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import { Callout } from "../../ui/index.ts";
import type { Webhook } from "./queries.ts";

type Because = NonNullable<Webhook["pausedBecause"]>;
const because: Record<Because, (words: { manager: string }) => string> = {
  "by-hand": m.webhooks_because_by_hand,
  failing: m.webhooks_because_failing,
  gone: m.webhooks_because_gone,
  "link-ended": m.webhooks_because_link_ended,
};

/** What one should know of how a webhook stands. */
export function WebhookNotices({ webhook }: { webhook: Webhook }) {
  const { pausedBecause, pausedAt, failingSince, through, previousSecretUntil, waiting } = webhook;
  const manager = through?.name ?? "";
  const waits = waiting > 0 && <p>{m.webhooks_waiting_count({ count: waiting })}.</p>;
  return (
    <div className="mb-6 flex flex-col gap-2 empty:hidden">
      {pausedBecause && (
        <Callout
          tone="wait"
          title={
            pausedAt ? `${m.webhooks_state_paused()}: ${formatTime(pausedAt)}` : m.webhooks_state_paused()
          }
        >
          {because[pausedBecause]({ manager })}
          {waits}
        </Callout>
      )}
      {!pausedBecause && failingSince && (
        <Callout tone="wait" title={m.webhooks_state_failing()}>
          {m.webhooks_failing_text({ time: formatTime(failingSince) })}
          {waits}
        </Callout>
      )}
      {through && pausedBecause !== "link-ended" && (
        <Callout tone="info">{m.webhooks_through({ manager })}</Callout>
      )}
      {previousSecretUntil && (
        <Callout tone="info">{m.webhooks_previous_secret({ time: formatTime(previousSecretUntil) })}</Callout>
      )}
    </div>
  );
}
