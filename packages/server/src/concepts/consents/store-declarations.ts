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

/** Answers the version. */
export async function publishVersion(
  tx: Kysely<DB>,
  by: string,
  { key, ...text }: DeclarationText,
): Promise<number> {
  const { version } = await tx
    .insertInto("declarations")
    .values({
      key,
      version: sql`(select coalesce(max(version), 0) + 1 from declarations where key = ${key})`,
      ...text,
      published_at: sql`now()`,
      published_by: by,
    })
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function retireVersion(tx: Kysely<DB>, key: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("declarations")
    .set({ retired_at: sql`now()` })
    .where("key", "=", key)
    .where("published_at", "is not", null)
    .where("retired_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
