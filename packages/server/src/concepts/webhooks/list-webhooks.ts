import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { shownWebhook } from "./shown-webhook.ts";
import { webhooksOf } from "./store.ts";

export const listWebhooks = reading(operations.listWebhooks, async ({ db, permit, query }) => {
  const after = readCursor(instantAndId, query.after);
  const rows = await webhooksOf(db, permit, after, query.limit);
  const page = pageOf(rows, query.limit, ({ created_key, id }) => [created_key, id]);
  return { ...page, items: page.items.map(shownWebhook) };
});
