import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { nameAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { shownContacts } from "./shown-contact.ts";
import { contactsOf } from "./store.ts";

export const listContacts = reading(operations.listContacts, async ({ db, env, permit, query }) => {
  const { category, limit } = query;
  const after = readCursor(nameAndId, query.after);
  const rows = await contactsOf(db, permit, { q: query.q || undefined, category, after, limit });
  const page = pageOf(rows, limit, ({ name_key, id }) => [name_key, id]);
  return { ...page, items: await shownContacts(db, env, permit, page.items) };
});
