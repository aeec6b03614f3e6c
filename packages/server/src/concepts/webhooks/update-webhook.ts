import { operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseAddress } from "./refuse-address.ts";
import { webhookNow } from "./shown-webhook.ts";
import { lockWebhook, writeWebhook } from "./store.ts";
import { hostOf, webhookEntry } from "./webhook-entry.ts";

interface Chosen {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[] | null;
}

export const updateWebhook = changing(
  operations.updateWebhook,
  async ({ tx, env, permit, params, body, version }) => {
    await requirePermission(env, tx, permit, "audit.view");
    const webhook = await lockWebhook(tx, permit, params.webhook);
    if (!webhook) throw new Refusal("not-found");
    if (webhook.version !== version) throw new Refusal("stale");
    refuseAddress(env, body.url);
    const [before, after] = differences(webhook, body);
    if (Object.keys(after).length === 0)
      return { answer: await webhookNow(tx, permit, webhook.id), audit: [] };
    await writeWebhook(tx, permit, webhook, body);
    return {
      answer: await webhookNow(tx, permit, webhook.id),
      audit: [webhookEntry(permit.account, "update", { id: webhook.id, url: body.url }, { before, after })],
    };
  },
);

function differences(earlier: Chosen, later: Chosen): [Record<string, unknown>, Record<string, unknown>] {
  const [before, after] = [factsOf(earlier), factsOf(later)];
  const isOther = (key: keyof typeof before) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const other = (["host", "description", "events"] as const).filter(isOther);
  const of = (facts: typeof before) => Object.fromEntries(other.map((key) => [key, facts[key]]));
  // The same host at another path is told by its host alone.
  if (earlier.url !== later.url && !other.includes("host")) other.push("host");
  return [of(before), of(after)];
}

function factsOf({ url, description, events }: Chosen) {
  return { host: hostOf(url), description, events: events === null ? "all" : [...events].sort() };
}
