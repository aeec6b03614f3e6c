import { mailCategories, operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { recipientsOf } from "./recipients-store.ts";

const named = 20;

export const listRecipients = reading(operations.listRecipients, async ({ db, permit }) => {
  const rows = await recipientsOf(db, permit, mailCategories, named);
  const byCategory = Map.groupBy(rows, ({ category }) => category);
  return {
    categories: mailCategories.map((category) => {
      const recipients = byCategory.get(category) ?? [];
      return { category, recipients, more: (recipients[0]?.total ?? 0) - recipients.length };
    }),
  };
});
