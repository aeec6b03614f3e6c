import { operations, testEvent } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { shownMessage } from "./shown-message.ts";
import { lockWebhook } from "./store.ts";
import { insertMessages, messageById } from "./store-messages.ts";
import { sendingByPerson } from "./throttles.ts";
import { webhookEntry } from "./webhook-entry.ts";

export const testWebhook = changing(
  operations.testWebhook,
  async ({ env, asker }) => refuseTooMany(env.db, `webhooks:person:${asker?.id}`, sendingByPerson),
  async ({ tx, permit, params }) => {
    const webhook = await lockWebhook(tx, permit, params.webhook);
    if (!webhook) throw new Refusal("not-found");
    if (webhook.link_ended)
      throw new Refusal("wrong-state", {
        detail: "The link that its address came over is over: resume it first.",
      });
    const { number, name } = permit.account;
    const timestamp = permit.at.toISOString();
    const body = JSON.stringify({ type: testEvent, timestamp, data: { account: { number, name } } });
    const [id = ""] = await insertMessages(tx, [{ webhook: webhook.id, event: testEvent, body }]);
    await queueDelivery(tx, webhook.id);
    const message = await messageById(tx, permit, webhook.id, id);
    if (!message) throw new Error("the test message that was just written is not there");
    return { answer: shownMessage(message), audit: [webhookEntry(permit.account, "test", webhook)] };
  },
);
