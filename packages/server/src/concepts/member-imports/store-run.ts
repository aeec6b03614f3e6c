import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

export type Running = NonNullable<Awaited<ReturnType<typeof lockRunning>>>;
export type WaitingRow = Awaited<ReturnType<typeof waitingRows>>[number];

/** Two workers with the same import take turns. */
export function lockRunning(tx: Kysely<DB>, id: string) {
  return tx
    .selectFrom("member_imports")
    .innerJoin("accounts", "accounts.id", "member_imports.account_id")
    .select(["member_imports.id", "accounts.number", "started_by", "started_session"])
    .where("member_imports.id", "=", id)
    .where("status", "=", "running")
    .forUpdate("member_imports")
    .executeTakeFirst();
}

export function waitingRows(tx: Kysely<DB>, id: string, limit: number) {
  return tx
    .selectFrom("member_import_rows")
    .select(["import_id", "line", "email", "name", "role", "language", "groups"])
    .where("import_id", "=", id)
    .where("outcome", "=", "waiting")
    .orderBy("line")
    .limit(limit)
    .execute();
}

export async function noteInvited(tx: Kysely<DB>, id: string, lines: readonly number[]): Promise<void> {
  await tx
    .updateTable("member_import_rows")
    .set({ outcome: "invited" })
    .where("import_id", "=", id)
    .where(sql<boolean>`line = any(${sql.val(lines)}::integer[])`)
    .execute();
}

export async function noteFailed(
  tx: Kysely<DB>,
  { import_id, line }: WaitingRow,
  code: string,
  detail: string,
): Promise<void> {
  await tx
    .updateTable("member_import_rows")
    .set({ outcome: "failed", code, detail })
    .where("import_id", "=", import_id)
    .where("line", "=", line)
    .execute();
}

export async function failWaiting(tx: Kysely<DB>, id: string, code: string, detail: string): Promise<void> {
  await tx
    .updateTable("member_import_rows")
    .set({ outcome: "failed", code, detail })
    .where("import_id", "=", id)
    .where("outcome", "=", "waiting")
    .execute();
}

export async function advance(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("member_imports").set({ advanced_at: sql`now()` }).where("id", "=", id).execute();
}

export async function finish(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("member_imports").set({ status: "done" }).where("id", "=", id).execute();
}

/** Whichever a worker is busy with is locked and left to it. */
export function standingStill(tx: Kysely<DB>) {
  return tx
    .selectFrom("member_imports")
    .select("id")
    .where("status", "=", "running")
    .where("advanced_at", "<", sql<Date>`now() - interval '1 minute'`)
    .forUpdate()
    .skipLocked()
    .execute();
}
