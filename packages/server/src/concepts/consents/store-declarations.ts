import { type Kysely, type Selectable, sql } from "kysely";
import type { DB, Declarations } from "../../platform/schema.ts";
import type { Side } from "./agreed.ts";

export type DeclarationRow = Selectable<Declarations>;
export interface DeclarationText {
  readonly key: string;
  readonly side: Side;
  readonly position: number;
  readonly required: boolean;
  readonly title_en: string;
  readonly title_pl: string;
  readonly text_en: string;
  readonly text_pl: string;
  readonly details_en: string;
  readonly details_pl: string;
}

/** What either side has to declare now, in its order. They are the operator's, the same for every account. */
export function declarationsInForce(db: Kysely<DB>, side?: Side): Promise<DeclarationRow[]> {
  return db
    .selectFrom("declarations")
    .selectAll()
    .where("published_at", "is not", null)
    .where("retired_at", "is", null)
    .$if(side !== undefined, (query) => query.where("side", "=", side ?? ""))
    .orderBy("side")
    .orderBy("position")
    .orderBy("key")
    .execute();
}

/** Published versions, in force or retired. */
export function publishedVersions(
  db: Kysely<DB>,
  wanted: readonly { readonly key: string; readonly version: number }[],
): Promise<DeclarationRow[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("declarations")
    .selectAll()
    .where("published_at", "is not", null)
    .where((where) =>
      where.or(
        wanted.map(({ key, version }) => where.and([where("key", "=", key), where("version", "=", version)])),
      ),
    )
    .execute();
}

export async function hasDeclarations(db: Kysely<DB>): Promise<boolean> {
  return (await db.selectFrom("declarations").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Whoever else would publish waits; who reads does not. */
export async function lockDeclarations(tx: Kysely<DB>): Promise<void> {
  await sql`lock table declarations in share row exclusive mode`.execute(tx);
}

/** The next version of each, in force from now on. */
export function publishVersions(
  tx: Kysely<DB>,
  by: string,
  texts: readonly DeclarationText[],
): Promise<Pick<DeclarationRow, "key" | "version" | "title_en">[]> {
  if (texts.length === 0) return Promise.resolve([]);
  const next = (key: string) =>
    sql<number>`(select coalesce(max(version), 0) + 1 from declarations where key = ${key})`;
  return tx
    .insertInto("declarations")
    .values(
      texts.map((text) => ({
        ...text,
        version: next(text.key),
        published_at: sql<Date>`now()`,
        published_by: by,
      })),
    )
    .returning(["key", "version", "title_en"])
    .execute();
}

/** Answers those that were in force. */
export function retireVersions(
  tx: Kysely<DB>,
  keys: readonly string[],
): Promise<Pick<DeclarationRow, "key" | "version" | "title_en">[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return tx
    .updateTable("declarations")
    .set({ retired_at: sql`now()` })
    .where("key", "in", [...keys])
    .where("published_at", "is not", null)
    .where("retired_at", "is", null)
    .returning(["key", "version", "title_en"])
    .execute();
}
