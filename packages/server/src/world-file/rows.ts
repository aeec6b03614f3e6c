import { presets } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import type { ParsedWorld } from "./shape.ts";

type Kind = "person" | "account" | "role" | "group";

/** A file on its way into the database. */
export interface Rows {
  readonly world: ParsedWorld;
  /** The external id that the file's id becomes. */
  external(id: string): string;
  /** The database's id for each of the file's. */
  readonly ids: Map<string, string>;
  /** Accounts in which something changed. */
  readonly touched: Set<string>;
}

export function idsOf(rows: Rows, kind: Kind, id: string): string {
  const known = rows.ids.get(`${kind}:${id}`);
  if (!known) throw new Error(`${kind} ${id} was not imported`);
  return known;
}

/** Remembers which database id each external id has got. */
export async function learnIds(
  tx: Kysely<DB>,
  rows: Rows,
  kind: Kind,
  list: readonly { id: string }[],
): Promise<void> {
  const table = ({ person: "people", account: "accounts", role: "roles", group: "groups" } as const)[kind];
  const found = await tx
    .selectFrom(table)
    .select(["id", "external_id"])
    .where("external_id", "=", sql<string>`any(${list.map(({ id }) => rows.external(id))}::text[])`)
    .execute();
  const byExternal = new Map(found.map((row) => [row.external_id, row.id]));
  for (const { id } of list) rows.ids.set(`${kind}:${id}`, byExternal.get(rows.external(id)) ?? "");
}

/** A preset's name, an own role's id or a list, as the three columns that hold it. */
export function roleColumns(rows: Rows, ref: string | readonly string[]) {
  if (typeof ref !== "string") return { preset: null, role_id: null, permissions: ref };
  if ((presets as readonly string[]).includes(ref)) return { preset: ref, role_id: null, permissions: null };
  return { preset: null, role_id: idsOf(rows, "role", ref), permissions: null };
}

/** Runs one statement over all rows of a list, handed over as JSON; answers the accounts of the changed rows. */
export async function upsert(
  tx: Kysely<DB>,
  rows: Rows,
  list: readonly object[],
  statement: (given: ReturnType<typeof sql>) => ReturnType<typeof sql<{ accounts: string[] }>>,
): Promise<number> {
  if (list.length === 0) return 0;
  const result = await statement(sql`${JSON.stringify(list)}::jsonb`).execute(tx);
  for (const { accounts } of result.rows) for (const account of accounts) rows.touched.add(account);
  return result.rows.length;
}
