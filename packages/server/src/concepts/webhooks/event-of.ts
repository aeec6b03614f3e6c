import { type WebhookEvent, webhookEvents } from "@keyholder/contract";

const byAction: ReadonlyMap<string, WebhookEvent> = new Map(
  Object.entries(webhookEvents).flatMap(([event, actions]) =>
    actions.map((action) => [action, event as WebhookEvent] as const),
  ),
);

/** Which change of access an action of the audit log is; undefined: none. */
export function eventOf(action: string): WebhookEvent | undefined {
  return byAction.get(action);
}
