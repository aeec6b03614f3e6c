import { operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { webhookNow } from "./shown-webhook.ts";
import { lockWebhook, resume } from "./store.ts";
import { hasten } from "./store-messages.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const resumeWebhook = changing(operations.resumeWebhook, async ({ tx, env, permit, params }) => {
  await requirePermission(env, tx, permit, "audit.view");
  const webhook = await lockWebhook(tx, permit, params.webhook);
  if (!webhook) throw new Refusal("not-found");
  if (!webhook.paused_at && !webhook.link_ended)
    throw new Refusal("wrong-state", { detail: "This webhook is not paused." });
  await resume(tx, permit, webhook);
  await hasten(tx, permit, webhook);
  await queueDelivery(tx, webhook.id);
  return {
    answer: await webhookNow(tx, permit, webhook.id),
    audit: [webhookEntry(permit.account, "resume", webhook)],
  };
});
