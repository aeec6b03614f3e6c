import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownEntry } from "./shown-entry.ts";
import { entriesOf } from "./store.ts";

const Key = z.tuple([part.serial]);

export const listAudit = reading(operations.listAudit, async ({ db, permit, query }) => {
  const { after, limit, ...wanted } = query;
  const [before = null] = readCursor(Key, after) ?? [];
  const rows = await entriesOf(db, permit, { ...wanted, before, limit });
  const page = pageOf(rows, limit, ({ id }) => [String(id)]);
  return { ...page, items: page.items.map(shownEntry) };
});
