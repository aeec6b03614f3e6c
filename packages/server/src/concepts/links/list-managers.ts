import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownManager } from "./shown-manager.ts";
import { keyOfManager, managersOf } from "./store-managers.ts";

const Key = z.tuple([part.rank, part.instant, part.text, part.uuid]);

export const listManagers = reading(operations.listManagers, async ({ db, env, permit, query }) => {
  const after = readCursor(Key, query.after);
  const rows = await managersOf(db, env.catalogue, permit, { after, limit: query.limit });
  const page = pageOf(rows, query.limit, keyOfManager);
  return { ...page, items: page.items.map((row) => shownManager(permit, row)) };
});
