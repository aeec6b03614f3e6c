import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { webhookNow } from "./shown-webhook.ts";
import { lockWebhook, pause } from "./store.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const pauseWebhook = changing(operations.pauseWebhook, async ({ tx, permit, params }) => {
  const webhook = await lockWebhook(tx, permit, params.webhook);
  if (!webhook) throw new Refusal("not-found");
  if (webhook.paused_at || webhook.link_ended)
    throw new Refusal("wrong-state", { detail: "This webhook is paused already." });
  await pause(tx, permit, webhook);
  return {
    answer: await webhookNow(tx, permit, webhook.id),
    audit: [webhookEntry(permit.account, "pause", webhook)],
  };
});
