import { type NotificationCategory, notificationKinds, operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownChoices } from "./shown-choices.ts";
import { shownNotification } from "./shown-notification.ts";
import { countUnread, ownNotifications, toldAccounts } from "./store-own.ts";

const Key = z.tuple([part.serial]);

export const listNotifications = reading(operations.listNotifications, async ({ db, asker, query }) => {
  const { after, limit, account, category, unread } = query;
  const [before = null] = readCursor(Key, after) ?? [];
  const rows = await ownNotifications(db, asker, {
    account: account === undefined ? undefined : (parseCustomerNumber(account) ?? ""),
    kinds: category && kindsOf(category),
    unread: unread !== undefined,
    before,
    limit,
  });
  const page = pageOf(rows, limit, ({ id }) => [String(id)]);
  return { ...page, items: page.items.map(shownNotification) };
});

export const countNotifications = reading(operations.countNotifications, async ({ db, asker }) => ({
  unread: await countUnread(db, asker),
  accounts: await toldAccounts(db, asker),
}));

export const getNotificationChoices = reading(operations.getNotificationChoices, async ({ db, asker }) => ({
  choices: await shownChoices(db, asker.id),
}));

export function kindsOf(category: NotificationCategory): string[] {
  return Object.entries(notificationKinds)
    .filter(([, one]) => one === category)
    .map(([kind]) => kind);
}
