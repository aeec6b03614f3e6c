import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { markRead } from "./store-changes.ts";

/** No access is changed by it, so no log tells it. */
export const readNotifications = changing(operations.readNotifications, async ({ tx, asker, body }) => {
  await markRead(tx, asker, body.ids, body.read);
  return { audit: [] };
});
