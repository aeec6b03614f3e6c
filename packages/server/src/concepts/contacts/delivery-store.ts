import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Since the first mail that came back. */
export async function setBouncing(tx: Kysely<DB>, account: string, address: string): Promise<void> {
  await tx
    .updateTable("contacts")
    .set({ bouncing_since: sql`now()` })
    .where("account_id", "=", account)
    .where(sql<boolean>`lower(email) = lower(${address})`)
    .where("bouncing_since", "is", null)
    .execute();
}

export async function clearBouncing(tx: Kysely<DB>, account: string, address: string): Promise<void> {
  await tx
    .updateTable("contacts")
    .set({ bouncing_since: null })
    .where("account_id", "=", account)
    .where(sql<boolean>`lower(email) = lower(${address})`)
    .where("bouncing_since", "is not", null)
    .execute();
}
