import type { AnswerInput, Operations, WebhookEvent } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { type WebhookRow, webhookById } from "./store.ts";

type Shown = AnswerInput<Operations["getWebhook"]>;

export function shownWebhook(row: WebhookRow): Shown {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events as WebhookEvent[] | null,
    state: row.link_ended || row.paused_at ? "paused" : row.failing_since ? "failing" : "active",
    pausedBecause: row.link_ended ? "link-ended" : (row.paused_because as Shown["pausedBecause"]),
    pausedAt: timeOf(row.paused_at),
    failingSince: timeOf(row.failing_since),
    deliveredAt: timeOf(row.delivered_at),
    waiting: row.waiting,
    failed: row.failed,
    previousSecretUntil: row.has_previous_secret ? timeOf(row.previous_secret_until) : null,
    through:
      row.manager_number === null ? null : { number: row.manager_number, name: row.manager_name ?? "" },
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}

/** A webhook as it stands after a change. */
export async function webhookNow(tx: Kysely<DB>, permit: Permit<"webhooks.manage">, id: string) {
  const row = await webhookById(tx, permit, id);
  if (!row) throw new Error("the webhook that was just changed is not there");
  return shownWebhook(row);
}

function timeOf(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
