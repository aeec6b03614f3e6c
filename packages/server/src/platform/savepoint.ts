import { type Kysely, sql } from "kysely";

/** Part of a transaction that can fail alone: when it throws, what it wrote is gone and the rest goes on. */
export async function inSavepoint<DB, T>(tx: Kysely<DB>, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(tx);
  try {
    const result = await work();
    await sql`release savepoint part`.execute(tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint part; release savepoint part`.execute(tx);
    throw error;
  }
}
