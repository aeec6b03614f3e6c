import { Text } from "@keyholder/contract";
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

/** What a sort key is made of, each of it such that PostgreSQL takes it for what it is. */
export const part = {
  /** A timestamptz as PostgreSQL writes it, to the microsecond. */
  instant: z.string().refine(isInstant),
  uuid: z.uuid(),
  /** As long as a name or an address may be. */
  text: Text,
  /** A row's running number. */
  serial: z.string().regex(/^\d{1,18}$/),
  /** Which of two groups of rows, one listed before the other. */
  rank: z.literal([0, 1]),
};

function isInstant(text: string): boolean {
  // PostgreSQL's offsets end at 15:59, and are written without minutes where there are none.
  const [, day, time, offset, minutes = ":00"] =
    /^([1-9]\d{3}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)([+-](?:0\d|1[0-5]))(:[0-5]\d)?$/.exec(text) ?? [];
  return z.iso.datetime({ offset: true }).safeParse(`${day}T${time}${offset}${minutes}`).success;
}

/** For lists by name. */
export const nameAndId = z.tuple([part.text, part.uuid]);
/** For lists by time. */
export const instantAndId = z.tuple([part.instant, part.uuid]);
