import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownDeparture } from "./shown-departure.ts";
import { departuresOf } from "./store.ts";

const Key = z.tuple([part.instant, part.uuid]);

export const listDepartures = reading(operations.listDepartures, async ({ db, permit, query }) => {
  const { q, limit } = query;
  const rows = await departuresOf(db, permit, { q, after: readCursor(Key, query.after), limit });
  const page = pageOf(rows, limit, ({ at_key, id }) => [at_key, id]);
  return { ...page, items: page.items.map(shownDeparture) };
});
