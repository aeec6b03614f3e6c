import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { shownClients } from "./shown-clients.ts";
import { cursorOf, cursorsOf } from "./store-client-list.ts";
import { clientsByIds } from "./store-clients.ts";

/** In two steps, so that only the page's clients are joined with their accounts and people. */
export const listClients = reading(operations.listClients, async ({ db, env, permit, query }) => {
  const { sort, limit, ...filters } = query;
  // As people type a customer number.
  const q = parseCustomerNumber(query.q ?? "") ?? query.q;
  const after = readCursor(cursorOf(sort), query.after);
  const found = await cursorsOf(db, env.catalogue, permit, { ...filters, q }, { sort, after, limit });
  const { items, next } = pageOf(found, limit, (cursor) => cursor);
  const ids = items.map(([, , , id]) => id);
  const rows = await clientsByIds(db, env.catalogue, permit, ids);
  return {
    items: await shownClients(
      db,
      env,
      permit,
      ids.flatMap((id) => rows.get(id) ?? []),
    ),
    next,
  };
});
