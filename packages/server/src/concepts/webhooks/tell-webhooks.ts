import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { shownEntriesById } from "../audit/shown-entries-by-id.ts";
import { eventOf } from "./event-of.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { insertMessages, type Listening, webhooksListening } from "./store-messages.ts";

interface Written {
  readonly id: number;
  readonly account: string | null;
  readonly action: string;
}

type ShownEntry = Awaited<ReturnType<typeof shownEntriesById>>[number];

/**
 * Queues a message for every webhook that is to hear of what was just written in the audit logs, in the same transaction: a
 * change that is taken back is told nobody, and one that stands is told, whatever becomes of this process.
 */
export async function tellWebhooks(tx: Kysely<DB>, written: readonly Written[]): Promise<void> {
  const events = new Map(
    written.flatMap(({ id, account, action }) => {
      const event = eventOf(action);
      return event && account !== null ? [[id, { account, event }] as const] : [];
    }),
  );
  if (events.size === 0) return;
  const accounts = new Set([...events.values()].map(({ account }) => account));
  const webhooks = await webhooksListening(tx, [...accounts]);
  if (webhooks.length === 0) return;
  const entries = await shownEntriesById(tx, [...events.keys()]);
  const messages = entries.flatMap((entry) => {
    const { account, event } = events.get(Number(entry.id)) ?? {};
    return webhooks
      .filter((one) => event !== undefined && one.account_id === account && isChosen(one, event))
      .map((one) => ({ webhook: one.id, event: event ?? "", body: bodyOf(event ?? "", one, entry) }));
  });
  if (messages.length === 0) return;
  await insertMessages(tx, messages);
  const told = new Set(messages.map(({ webhook }) => webhook));
  const awake = webhooks.filter(({ id, paused_at }) => paused_at === null && told.has(id));
  await queueDelivery(tx, ...awake.map(({ id }) => id));
}

function isChosen({ events }: Listening, event: string): boolean {
  return events === null || events.includes(event);
}

/** What the account's own people read in its audit log, and nothing beyond it; not from where somebody acted, either. */
function bodyOf(type: string, { number, name }: Listening, entry: ShownEntry): string {
  const { id, at, actor, via, action, target, before, after } = entry;
  const data = { account: { number, name }, entry: id, action, actor, via, target, before, after };
  return JSON.stringify({ type, timestamp: at, data });
}
