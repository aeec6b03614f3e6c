import { m } from "../../messages/messages.js";
import { Badge, type Tone } from "../../ui/index.ts";
import type { Message, MessageDetail, Webhook } from "./queries.ts";

const states: Record<Webhook["state"], { tone: Tone; name: () => string }> = {
  active: { tone: "ok", name: m.webhooks_state_active },
  failing: { tone: "wait", name: m.webhooks_state_failing },
  paused: { tone: "stop", name: m.webhooks_state_paused },
};

export function WebhookState({ state }: { state: Webhook["state"] }) {
  const { tone, name } = states[state];
  return <Badge tone={tone}>{name()}</Badge>;
}

const statuses: Record<Message["status"], { tone: Tone; name: () => string }> = {
  waiting: { tone: "wait", name: m.webhooks_message_waiting },
  delivered: { tone: "ok", name: m.webhooks_message_delivered },
  failed: { tone: "stop", name: m.webhooks_message_failed },
};

export function MessageState({ status }: { status: Message["status"] }) {
  const { tone, name } = statuses[status];
  return <Badge tone={tone}>{name()}</Badge>;
}

type Failure = NonNullable<Message["lastError"]>;
const failures: Record<Failure, () => string> = {
  "address-refused": m.webhooks_error_address_refused,
  "name-unknown": m.webhooks_error_name_unknown,
  unreachable: m.webhooks_error_unreachable,
  tls: m.webhooks_error_tls,
  timeout: m.webhooks_error_timeout,
  redirected: m.webhooks_error_redirected,
  refused: m.webhooks_error_refused,
};

/** "Refused · Status 503"; null: nothing was answered yet. */
export function outcomeText(status: number | null, error: MessageDetail["lastError"]): string | null {
  const parts = [
    ...(error ? [failures[error]()] : []),
    ...(status === null ? [] : [m.webhooks_status({ status: String(status) })]),
  ];
  return parts.join(" · ") || null;
}

export const hostOf = (url: string): string => new URL(url).host;

export function eventsText({ events }: Pick<Webhook, "events">): string {
  return events === null ? m.webhooks_events_all() : m.webhooks_events_count({ count: events.length });
}
