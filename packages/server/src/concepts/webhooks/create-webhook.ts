import { operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { changing } from "../../handler.ts";
import { invalid } from "../../platform/refusal.ts";
import { refuseAddress } from "./refuse-address.ts";
import { createSecret } from "./secret.ts";
import { webhookNow } from "./shown-webhook.ts";
import { countWebhooks, insertWebhook } from "./store.ts";
import { hostOf, webhookEntry } from "./webhook-entry.ts";

const atMost = 20;

/** A webhook tells what the audit log tells: nobody opens it to somebody else without reading it himself (R10). */
export const createWebhook = changing(operations.createWebhook, async ({ tx, env, permit, body }) => {
  await requirePermission(env, tx, permit, "audit.view");
  refuseAddress(env, body.url);
  if ((await countWebhooks(tx, permit)) >= atMost)
    throw invalid("url", `An account has at most ${atMost} webhooks: delete one first.`, "too-many");
  const secret = createSecret();
  const id = await insertWebhook(tx, permit, { ...body, secret });
  const after = { host: hostOf(body.url), events: body.events ?? "all" };
  return {
    answer: { webhook: await webhookNow(tx, permit, id), secret },
    audit: [webhookEntry(permit.account, "create", { id, url: body.url }, { after })],
  };
});
