import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** A link of the manager account, to look at what ending it would end. */
export function clientLinkToEnd(db: Kysely<DB>, permit: Permit<"clients.end">, id: string) {
  return db
    .selectFrom("links")
    .select(["id", "client_id"])
    .select(sql<boolean>`status = 'active' and (expires_at is null or expires_at > now())`.as("live"))
    .where("id", "=", id)
    .where("manager_id", "=", permit.account.id)
    .executeTakeFirst();
}

export async function visitsOverLink(
  db: Kysely<DB>,
  permit: Permit<"clients.end">,
  client: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("visits")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("account_id", "=", client)
    .where("via_account_id", "=", permit.account.id)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return count;
}
