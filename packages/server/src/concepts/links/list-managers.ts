import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { shownManager } from "./shown-manager.ts";
import { keyOfManager, managersOf } from "./store-managers.ts";

const Key = z.tuple([
  z.union([z.literal(0), z.literal(1)]),
  z.string().regex(/^\d[-0-9:.+ ]{1,40}$/),
  z.string().max(200),
  z.uuid(),
]);

export const listManagers = reading(operations.listManagers, async ({ db, env, permit, query }) => {
  const after = readCursor(Key, query.after);
  const rows = await managersOf(db, env.catalogue, permit, { after, limit: query.limit });
  const page = pageOf(rows, query.limit, keyOfManager);
  return { ...page, items: page.items.map((row) => shownManager(permit, row)) };
});
