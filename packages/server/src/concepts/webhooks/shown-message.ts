import type { AnswerInput, Operations } from "@keyholder/contract";
import type { MessageRow } from "./store-messages.ts";

type Shown = AnswerInput<Operations["replayWebhookMessage"]>;

export function shownMessage(row: MessageRow): Shown {
  return {
    id: row.id,
    event: row.event as Shown["event"],
    status: row.status as Shown["status"],
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    lastStatus: row.last_status,
    lastError: row.last_error as Shown["lastError"],
    createdAt: row.created_at.toISOString(),
    deliveredAt: row.delivered_at?.toISOString() ?? null,
  };
}
