import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { refusePaused } from "./refuse-paused.ts";
import { shownMessage } from "./shown-message.ts";
import { lockWebhook } from "./store.ts";
import { messageById, requeue } from "./store-messages.ts";
import { sendingByPerson } from "./throttles.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const replayWebhookMessage = changing(
  operations.replayWebhookMessage,
  async ({ env, asker }) => refuseTooMany(env.db, `webhooks:person:${asker?.id}`, sendingByPerson),
  async ({ tx, permit, params }) => {
    const webhook = await lockWebhook(tx, permit, params.webhook);
    const message = webhook && (await messageById(tx, permit, webhook.id, params.message));
    if (!message) throw new Refusal("not-found");
    refusePaused(webhook);
    if (message.status === "waiting")
      throw new Refusal("wrong-state", { detail: "This message waits to be sent already." });
    await requeue(tx, permit, message);
    await queueDelivery(tx, webhook.id);
    const after = { event: message.event };
    return {
      answer: shownMessage((await messageById(tx, permit, webhook.id, message.id)) ?? message),
      audit: [webhookEntry(permit.account, "replay", webhook, { after })],
    };
  },
);
