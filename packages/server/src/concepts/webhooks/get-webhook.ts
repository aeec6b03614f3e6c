import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownWebhook } from "./shown-webhook.ts";
import { webhookById } from "./store.ts";

export const getWebhook = reading(operations.getWebhook, async ({ db, permit, params }) => {
  const webhook = await webhookById(db, permit, params.webhook);
  if (!webhook) throw new Refusal("not-found");
  return shownWebhook(webhook);
});
