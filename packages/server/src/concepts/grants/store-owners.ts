import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** The owners of accounts, by account. */
export async function ownersOf(db: Kysely<DB>, accounts: readonly string[]) {
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("people", "people.id", "accounts.owner_id")
    .select(["accounts.id as account", "people.id", "people.name", "people.email", "people.language"])
    .where(sql<boolean>`accounts.id = any(${sql.val(accounts)}::uuid[])`)
    .execute();
  return new Map(rows.map(({ account, ...owner }) => [account, owner]));
}
