import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"managers.manage">;

export function requestSettings(db: Kysely<DB>, permit: Managing) {
  return db
    .selectFrom("accounts")
    .select("request_code")
    .select(
      sql<Date | null>`case when share_code_expires_at > now() then share_code_expires_at end`.as(
        "share_code_expires_at",
      ),
    )
    .where("id", "=", permit.account.id)
    .executeTakeFirstOrThrow();
}

/** The same, to be changed: whoever else would change it waits. */
export async function lockedSettings(tx: Kysely<DB>, permit: Managing) {
  await sql`select from accounts where id = ${permit.account.id}::uuid for no key update`.execute(tx);
  return requestSettings(tx, permit);
}

/** null: nobody needs one. */
export async function writeRequestCode(tx: Kysely<DB>, permit: Managing, code: string | null): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({
      request_code: code,
      request_code_since: code === null ? null : sql`coalesce(request_code_since, now())`,
    })
    .where("id", "=", permit.account.id)
    .execute();
}

export async function writeShareCode(
  tx: Kysely<DB>,
  permit: Managing,
  code: { readonly hash: Buffer; readonly expiresAt: Date } | null,
): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ share_code_hash: code?.hash ?? null, share_code_expires_at: code?.expiresAt ?? null })
    .where("id", "=", permit.account.id)
    .execute();
}
