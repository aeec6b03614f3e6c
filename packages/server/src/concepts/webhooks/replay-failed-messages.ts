import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { refusePaused } from "./refuse-paused.ts";
import { lockWebhook } from "./store.ts";
import { requeueFailed } from "./store-messages.ts";
import { sendingByPerson } from "./throttles.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const replayFailedWebhookMessages = changing(
  operations.replayFailedWebhookMessages,
  async ({ env, asker }) => refuseTooMany(env.db, `webhooks:person:${asker?.id}`, sendingByPerson),
  async ({ tx, permit, params, body: { since } }) => {
    const webhook = await lockWebhook(tx, permit, params.webhook);
    if (!webhook) throw new Refusal("not-found");
    refusePaused(webhook);
    const replayed = await requeueFailed(tx, permit, webhook, since);
    if (replayed === 0) return { answer: { replayed }, audit: [] };
    await queueDelivery(tx, webhook.id);
    const after = { since, messages: replayed };
    return {
      answer: { replayed },
      audit: [webhookEntry(permit.account, "replay-failed", webhook, { after })],
    };
  },
);
