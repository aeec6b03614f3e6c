import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

export async function insertReset(tx: Kysely<DB>, person: string, tokenHash: Buffer): Promise<void> {
  await tx
    .insertInto("password_resets")
    .values({ person_id: person, token_hash: tokenHash, expires_at: sql`now() + interval '2 hours'` })
    .execute();
}

function resets(db: Kysely<DB>, tokenHash: Buffer) {
  return db
    .selectFrom("password_resets")
    .innerJoin("people", "people.id", "password_resets.person_id")
    .select(["password_resets.id", "people.id as person_id", "email", "name", "language"])
    .select(sql<boolean>`used_at is not null`.as("used"))
    .select(sql<boolean>`expires_at <= now()`.as("expired"))
    .where("token_hash", "=", tokenHash)
    .where("disabled_at", "is", null);
}

export function resetByToken(db: Kysely<DB>, tokenHash: Buffer) {
  return resets(db, tokenHash).executeTakeFirst();
}

export type ResetRow = NonNullable<Awaited<ReturnType<typeof resetByToken>>>;

/** Two that use the link at once wait for each other: it is used once. */
export function lockReset(tx: Kysely<DB>, tokenHash: Buffer) {
  return resets(tx, tokenHash).forUpdate("password_resets").executeTakeFirst();
}

export async function markUsed(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("password_resets").set({ used_at: sql`now()` }).where("id", "=", id).execute();
}

/** Once the password is new, no link that was mailed before may change it again. */
export async function expireResetsOf(tx: Kysely<DB>, person: string): Promise<void> {
  await tx
    .updateTable("password_resets")
    .set({ expires_at: sql`now()` })
    .where("person_id", "=", person)
    .where("used_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .execute();
}

/** `expires_at` is at most two hours after a reset was asked for. */
export async function deletePastResets(db: Kysely<DB>): Promise<void> {
  await sql`delete from password_resets where expires_at < now() - interval '30 days'`.execute(db);
}
