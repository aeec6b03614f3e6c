import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { nameAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { shownGroups } from "./group-now.ts";
import { groupsOf } from "./store.ts";

export const listGroups = reading(operations.listGroups, async ({ db, env, permit, query }) => {
  const { q, limit } = query;
  const after = readCursor(nameAndId, query.after);
  const rows = await groupsOf(db, permit, { q, after, limit });
  const page = pageOf(rows, limit, ({ name_key, id }) => [name_key, id]);
  return { ...page, items: await shownGroups(db, env, permit, page.items) };
});
