import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { blockedManagers } from "./store-blocked.ts";

const Key = z.tuple([part.instant, part.uuid]);

export const listBlockedManagers = reading(
  operations.listBlockedManagers,
  async ({ db, permit, query: { after, limit } }) => {
    const rows = await blockedManagers(db, permit, { after: readCursor(Key, after), limit });
    const page = pageOf(rows, limit, (row) => [row.blocked_key, row.manager_id]);
    const items = page.items.map(({ number, name, hue, blocked_by_name, blocked_at }) => ({
      account: { number, name, hue },
      blockedBy: blocked_by_name,
      blockedAt: blocked_at.toISOString(),
    }));
    return { ...page, items };
  },
);
