import type { Catalogue } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { links } from "./store-rows.ts";

/** What one of an account's people sent to clients or managers of it, and nobody has answered. */
export function lockRequestsOf(tx: Kysely<DB>, catalogue: Catalogue, account: string, asker: string) {
  const asks = sql<string>`case links.asked_by_side when 'manager' then links.manager_id else links.client_id end`;
  return links(tx, catalogue)
    .where((where) =>
      where.or([where("links.manager_id", "=", account), where("links.client_id", "=", account)]),
    )
    .where(asks, "=", account)
    .where("links.asked_by", "=", asker)
    .where("links.status", "=", "pending")
    .orderBy("links.id")
    .forUpdate("links")
    .execute();
}

/** Locked by the caller. */
export async function cancelLinks(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`
    update links set status = 'cancelled', ended_at = now(), version = version + 1
     where id = any(${sql.val(ids)}::uuid[])`.execute(tx);
}
