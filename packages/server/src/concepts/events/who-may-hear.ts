import { type Catalogue, effective, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { loadWorld } from "../../gate/load-world.ts";
import type { DB } from "../../platform/schema.ts";
import { type WayIn, waysIn } from "./store.ts";

/** Which sessions can enter which accounts now (R7, R8, R11); of all accounts, or of those that a change concerns. */
export async function whoMayHear(
  db: Kysely<DB>,
  catalogue: Catalogue,
  sessions: readonly string[],
  changed: readonly string[] | null,
): Promise<WayIn[]> {
  if (sessions.length === 0) return [];
  const ways = await waysIn(db, sessions, changed);
  if (ways.length === 0) return [];
  const people = [...new Set(ways.map(({ person }) => person))];
  const towards = [...new Set(ways.map(({ account }) => account))];
  const facts = prepare(await loadWorld(db, { people, towards }), { catalogue });
  return ways.filter(({ person, account, via }) => !isEmpty(effective(facts, person, account, via)));
}
