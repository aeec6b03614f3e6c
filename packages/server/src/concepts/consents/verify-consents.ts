import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { intactAmong } from "./intact.ts";
import { consentsAfter } from "./store-consents.ts";

const atOnce = 1000;

/** Computes every kept declaration anew from its text and its version. Answers how many there are, and which differ. */
export async function verifyConsents(db: Kysely<DB>): Promise<{ count: number; differing: string[] }> {
  const differing: string[] = [];
  let count = 0;
  let last: string | null = null;
  for (;;) {
    const rows = await consentsAfter(db, last, atOnce);
    const intact = await intactAmong(db, rows);
    count += rows.length;
    differing.push(...rows.filter(({ id }) => !intact.has(id)).map(({ id }) => id));
    last = rows.at(-1)?.id ?? null;
    if (rows.length < atOnce) return { count, differing };
  }
}
