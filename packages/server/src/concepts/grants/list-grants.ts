import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { shownGrant } from "./shown-grant.ts";
import { grantsOfLink } from "./store.ts";

const Key = z.tuple([part.instant, part.uuid]);

export const listGrants = reading(operations.listGrants, async ({ db, permit, params, query }) => {
  const after = readCursor(Key, query.after);
  const rows = await grantsOfLink(db, permit, params.link, { after, limit: query.limit });
  const page = pageOf(rows, query.limit, ({ made_key, id }) => [made_key, id]);
  return { ...page, items: page.items.map(shownGrant) };
});
