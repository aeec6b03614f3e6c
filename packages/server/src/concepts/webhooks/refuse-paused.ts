import { Refusal } from "../../platform/refusal.ts";
import type { WebhookRow } from "./store.ts";

export function refusePaused({ paused_at, link_ended }: WebhookRow): void {
  if (paused_at || link_ended)
    throw new Refusal("wrong-state", { detail: "This webhook is paused: resume it first." });
}
