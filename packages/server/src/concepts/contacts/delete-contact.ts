import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { removeContact } from "./changes-store.ts";
import { chosen, preferencesOf } from "./preferences.ts";
import { lockContact } from "./store.ts";

export const deleteContact = changing(operations.deleteContact, async ({ tx, permit, params }) => {
  const contact = await lockContact(tx, permit, params.contact);
  if (!contact) throw new Refusal("not-found");
  if (contact.member_id !== null)
    throw new Refusal("wrong-state", {
      detail: `${contact.name} is in the team. Deactivate the sub-account first, or remove the member.`,
    });
  await removeContact(tx, permit, contact.id);
  return {
    audit: [
      {
        account: permit.account.id,
        action: "contacts.delete",
        target: { kind: "contact", id: contact.id, name: contact.name },
        before: { email: contact.email, mails: chosen(preferencesOf(contact)) },
      },
    ],
  };
});
