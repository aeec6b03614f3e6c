import type { Catalogue } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { links } from "./store-rows.ts";

/** The requests of a manager account that one of its people sent and nobody has answered. */
export function lockRequestsOf(tx: Kysely<DB>, catalogue: Catalogue, manager: string, asker: string) {
  return links(tx, catalogue)
    .where("links.manager_id", "=", manager)
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
