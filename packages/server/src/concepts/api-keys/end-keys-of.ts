import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { keyEntry } from "./key-entry.ts";
import { countMadeAtHome, endMadeAtHome } from "./store.ts";

interface Leaving {
  readonly account: string;
  readonly people: readonly string[];
  /** Who takes their places away; null: nobody in person. */
  readonly by: string | null;
}

/** Ends the keys that people made in a team that they are no longer in: whoever comes back starts anew. */
export async function endKeysOf(tx: Kysely<DB>, { account, people, by }: Leaving): Promise<AuditEntry[]> {
  if (people.length === 0) return [];
  const ended = await endMadeAtHome(tx, account, people, by);
  return ended.map((key) => keyEntry("api-keys.end", account, key));
}

export function countKeysOf(db: Kysely<DB>, account: string, person: string): Promise<number> {
  return countMadeAtHome(db, account, person);
}
