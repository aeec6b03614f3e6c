import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

export async function isSetUp(db: Kysely<DB>): Promise<boolean> {
  const { set_up } = await db
    .selectFrom("settings")
    .select(sql<boolean>`set_up_at is not null or exists (select from people)`.as("set_up"))
    .executeTakeFirstOrThrow();
  return set_up;
}

/** Two set-ups at once wait for each other: there is one. */
export function lockSettings(tx: Kysely<DB>) {
  return tx.selectFrom("settings").select("setup_token_hash").forUpdate().executeTakeFirstOrThrow();
}

/** undefined: the number is taken. */
export function insertFirstAccount(
  tx: Kysely<DB>,
  account: { number: string; name: string; owner_id: string; hue: number },
) {
  return tx
    .insertInto("accounts")
    .values(account)
    .onConflict((on) => on.column("number").doNothing())
    .returning(["id", "name", "number"])
    .executeTakeFirst();
}

export async function noteSetUp(tx: Kysely<DB>): Promise<void> {
  await tx.updateTable("settings").set({ set_up_at: sql`now()`, setup_token_hash: null }).execute();
}

export async function setSetupToken(db: Kysely<DB>, tokenHash: Buffer): Promise<void> {
  await db.updateTable("settings").set({ setup_token_hash: tokenHash }).execute();
}
