import type { Handler } from "../../handler.ts";
import { activateContact } from "./activate-contact.ts";
import { createContact } from "./create-contact.ts";
import { deactivateContact } from "./deactivate-contact.ts";
import { deleteContact } from "./delete-contact.ts";
import { listContacts } from "./list-contacts.ts";
import { listRecipients } from "./list-recipients.ts";
import { updateContact } from "./update-contact.ts";
import { updateOwnerPreferences } from "./update-owner-preferences.ts";

export const routes: readonly Handler[] = [
  listContacts,
  createContact,
  updateContact,
  deleteContact,
  listRecipients,
  updateOwnerPreferences,
  activateContact,
  deactivateContact,
];
