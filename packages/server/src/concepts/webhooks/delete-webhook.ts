import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockWebhook, removeWebhook } from "./store.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const deleteWebhook = changing(operations.deleteWebhook, async ({ tx, permit, params }) => {
  const webhook = await lockWebhook(tx, permit, params.webhook);
  if (!webhook) throw new Refusal("not-found");
  await removeWebhook(tx, permit, webhook.id);
  return { audit: [webhookEntry(permit.account, "delete", webhook)] };
});
