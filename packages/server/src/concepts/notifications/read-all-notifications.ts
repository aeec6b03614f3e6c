import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { kindsOf } from "./read.ts";
import { markAllRead } from "./store-changes.ts";

export const readAllNotifications = changing(
  operations.readAllNotifications,
  async ({ tx, asker, body: { upTo, account, category } }) => {
    await markAllRead(tx, asker, {
      upTo,
      account: account === undefined ? undefined : (parseCustomerNumber(account) ?? ""),
      kinds: category && kindsOf(category),
    });
    return { audit: [] };
  },
);
