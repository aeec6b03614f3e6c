import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownKeys } from "./shown-key.ts";
import { keysOf } from "./store.ts";

const Key = z.tuple([part.rank, part.instant, part.uuid]);

export const listApiKeys = reading(operations.listApiKeys, async ({ db, env, permit, query }) => {
  const after = readCursor(Key, query.after);
  const rows = await keysOf(db, permit, { after, limit: query.limit });
  const page = pageOf(rows, query.limit, ({ rank, created_key, id }) => [rank, created_key, id]);
  return { ...page, items: await shownKeys(db, env, permit, page.items) };
});
