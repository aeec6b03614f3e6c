import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { accountsByIds } from "./store.ts";

interface AccountRef {
  readonly number: string;
  readonly name: string;
  readonly hue: number;
}

/** How to name accounts that the rules have said the reader may know of. */
export async function accountRefs(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountRef>> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await accountsByIds(db, wanted);
  return new Map(rows.map(({ id, ...ref }) => [id, ref]));
}
