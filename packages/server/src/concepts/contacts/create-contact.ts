import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { insertContact } from "./changes-store.ts";
import { chosen, columnsOf } from "./preferences.ts";
import { contactNow } from "./shown-contact.ts";

export const createContact = changing(operations.createContact, async ({ tx, env, permit, body }) => {
  const { preferences, ...details } = body;
  const id = await insertContact(tx, permit, { ...details, ...columnsOf(preferences) });
  if (!id) throw new Refusal("address-taken");
  return {
    answer: await contactNow(tx, env, permit, id),
    audit: [
      {
        account: permit.account.id,
        action: "contacts.create",
        target: { kind: "contact", id, name: body.name },
        after: { ...details, mails: chosen(preferences) },
      },
    ],
  };
});
