import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";

interface Came {
  /** The account that somebody came through; null: he is of the reader's own people. */
  readonly via: string | null;
  readonly person: string;
}

/**
 * Whom a reader in an account may know by name, of those who come in there: a manager account may keep its people to itself
 * (accounts.shows_people). Everything that names a manager's person to its clients asks this, or `may_know` in its query.
 */
export async function shownPeople(
  db: Kysely<DB>,
  reader: string,
  came: readonly Came[],
): Promise<(one: Came) => boolean> {
  const foreign = came.filter(({ via }) => via !== null);
  if (foreign.length === 0) return () => true;
  const [vias, people] = [foreign.map(({ via }) => via), foreign.map(({ person }) => person)];
  const { rows } = await sql<{ via: string; person: string }>`
    select distinct via, person from unnest(${sql.val(vias)}::uuid[], ${sql.val(people)}::uuid[]) as t(via, person)
     where not may_know(${reader}::uuid, via, person)`.execute(db);
  const hidden = new Set(rows.map(({ via, person }) => `${via} ${person}`));
  return ({ via, person }) => !hidden.has(`${via} ${person}`);
}

/** Whether a manager account shows this person of its own to clients, also to those that it only asks to be. */
export async function showsPerson(db: Kysely<DB>, via: string, person: string): Promise<boolean> {
  const { rows } = await sql<{ shown: boolean }>`
    select shows_person(${via}::uuid, ${person}::uuid) as shown`.execute(db);
  return rows[0]?.shown ?? false;
}
