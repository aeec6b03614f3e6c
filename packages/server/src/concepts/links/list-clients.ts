import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { nameAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { shownClients } from "./shown-clients.ts";
import { clientsOf } from "./store-clients.ts";

export const listClients = reading(operations.listClients, async ({ db, env, permit, query }) => {
  const { status, limit } = query;
  // As people type a customer number.
  const q = parseCustomerNumber(query.q ?? "") ?? query.q;
  const after = readCursor(nameAndId, query.after);
  const rows = await clientsOf(db, env.catalogue, permit, { q, status, after, limit });
  const page = pageOf(rows, limit, (row) => [row.client_key, row.id]);
  return { ...page, items: await shownClients(db, env, permit, page.items) };
});
