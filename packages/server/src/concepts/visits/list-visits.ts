import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownVisits } from "./shown-visits.ts";
import { keyOfVisit, visitsOf } from "./store.ts";

const Key = z.tuple([part.rank, part.instant, part.uuid]);

export const listVisits = reading(operations.listVisits, async ({ db, env, permit, query }) => {
  const open = query.open === undefined ? undefined : query.open === "true";
  const after = readCursor(Key, query.after);
  const rows = await visitsOf(db, permit, { open, after, limit: query.limit });
  const page = pageOf(rows, query.limit, keyOfVisit);
  return { ...page, items: await shownVisits(db, env, permit.account.id, page.items) };
});
