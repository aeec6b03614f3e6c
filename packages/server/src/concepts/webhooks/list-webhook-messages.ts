import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownMessage } from "./shown-message.ts";
import { webhookById } from "./store.ts";
import { messagesOf } from "./store-messages.ts";

const Key = z.tuple([part.serial]);

export const listWebhookMessages = reading(
  operations.listWebhookMessages,
  async ({ db, permit, params, query: { status, after, limit } }) => {
    const [before = null] = readCursor(Key, after) ?? [];
    const webhook = await webhookById(db, permit, params.webhook);
    if (!webhook) throw new Refusal("not-found");
    const rows = await messagesOf(db, permit, webhook.id, { status, before, limit });
    const page = pageOf(rows, limit, ({ serial }) => [String(serial)]);
    return { ...page, items: page.items.map(shownMessage) };
  },
);
