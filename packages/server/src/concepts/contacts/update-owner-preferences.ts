import { mailCategories, operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { lockOwnerMails, setOwnerMails } from "./recipients-store.ts";

export const updateOwnerPreferences = changing(
  operations.updateOwnerPreferences,
  async ({ tx, permit, body }) => {
    const { owner_id, owner_name, owner_mails } = await lockOwnerMails(tx, permit);
    const mails = mailCategories.filter((category) => body[category] ?? owner_mails.includes(category));
    if (mails.join() === mailCategories.filter((category) => owner_mails.includes(category)).join())
      return { audit: [] };
    await setOwnerMails(tx, permit, mails);
    return {
      audit: [
        {
          account: permit.account.id,
          action: "contacts.change-owner-mails",
          target: { kind: "person", id: owner_id, name: owner_name ?? "" },
          before: { mails: owner_mails },
          after: { mails },
        },
      ],
    };
  },
);
