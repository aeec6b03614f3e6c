import type { Catalogue } from "@keyholder/rules";
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { isWaiting } from "./store-managers.ts";
import { type LinkRow, links } from "./store-rows.ts";

export type OfferKey = readonly [string, string];

/** Accounts that are offered to this one and wait for its answer, the newest first. */
export function offersTo(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"clients.view">,
  { after, limit }: { readonly after: OfferKey | null; readonly limit: number },
): Promise<LinkRow[]> {
  const [at, id] = after ?? ["", ""];
  return links(db, catalogue)
    .where("links.manager_id", "=", permit.account.id)
    .where("links.asked_by_side", "=", "client")
    .where(isWaiting)
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(links.asked_at < ${at}::timestamptz
          or (links.asked_at = ${at}::timestamptz and links.id > ${id}::uuid))`,
      ),
    )
    .orderBy("links.asked_at", "desc")
    .orderBy("links.id")
    .limit(limit + 1)
    .execute();
}

/** One of them, to be answered: whoever else would answer or withdraw it waits. */
export function lockedOfferTo(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"clients.invite">,
  id: string,
): Promise<LinkRow | undefined> {
  return links(tx, catalogue)
    .where("links.id", "=", id)
    .where("links.manager_id", "=", permit.account.id)
    .where("links.asked_by_side", "=", "client")
    .forUpdate("links")
    .executeTakeFirst();
}

export async function countOffers(
  db: Kysely<DB>,
  permit: Permit<"entry"> | Permit<"account.edit">,
): Promise<number> {
  const row = await db
    .selectFrom("links")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("links.manager_id", "=", permit.account.id)
    .where("links.asked_by_side", "=", "client")
    .where(isWaiting)
    .executeTakeFirstOrThrow();
  return row.count;
}
