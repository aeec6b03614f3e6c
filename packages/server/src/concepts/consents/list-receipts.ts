import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { mayRead } from "./side-in-sight.ts";
import { receiptsOf } from "./store-consents.ts";

export const listReceipts = reading(operations.listReceipts, async ({ db, env, permit, query }) => {
  const { side, after, limit } = query;
  await mayRead(env, db, permit, side);
  const key = readCursor(instantAndId, after);
  const rows = await receiptsOf(db, permit, side, { after: key, limit });
  const page = pageOf(rows, limit, ({ asked_key, id }) => [asked_key, id]);
  return {
    ...page,
    items: page.items.map((row) => {
      // Until it agrees, who was asked is the number that was typed.
      const known = row.status === "active" || row.status === "ended" || row.asked_by_side !== side;
      return {
        link: row.id,
        other: { number: row.number, name: known ? row.name : null, hue: known ? row.hue : null },
        givenAt: row.given_at.toISOString(),
        withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
        declarations: row.given,
      };
    }),
  };
});
