import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { createSecret } from "./secret.ts";
import { webhookNow } from "./shown-webhook.ts";
import { lockWebhook, writeSecret } from "./store.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const rotateWebhookSecret = changing(
  operations.rotateWebhookSecret,
  async ({ tx, permit, params }) => {
    const webhook = await lockWebhook(tx, permit, params.webhook);
    if (!webhook) throw new Refusal("not-found");
    const secret = createSecret();
    await writeSecret(tx, permit, webhook, secret);
    return {
      answer: { webhook: await webhookNow(tx, permit, webhook.id), secret },
      audit: [webhookEntry(permit.account, "rotate-secret", webhook)],
    };
  },
);
