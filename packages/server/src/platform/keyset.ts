import { z } from "zod";
import { invalid } from "./refusal.ts";

/** The sort key of a page's last row, opaque to the caller. */
export function writeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** null: the first page. Whatever is no cursor of this list is refused: it must not reach the database. */
export function readCursor<Key extends z.ZodType>(key: Key, after: string | undefined): z.output<Key> | null {
  if (after === undefined) return null;
  const parsed = key.safeParse(jsonOf(Buffer.from(after, "base64url").toString()));
  if (parsed.success) return parsed.data;
  throw invalid("after", "This is not a cursor of this list: send `next` of the page before as it is.");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Cuts off the row that was read beyond the limit only to know whether there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly unknown[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}

/** A key's parts, for lists by name and by number. */
export const nameAndId = z.tuple([z.string().max(200), z.uuid()]);
