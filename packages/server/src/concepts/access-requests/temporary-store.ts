import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { TimeKey } from "./store.ts";

function temporary(db: Kysely<DB>) {
  return db
    .selectFrom("timed_grants as t")
    .innerJoin("accounts as here", "here.id", "t.account_id")
    .leftJoin("members as m", "m.id", "t.member_id")
    .leftJoin("links as l", (join) => join.on(sql<boolean>`l.id = coalesce(t.link_id, t.client_link_id)`))
    .leftJoin("accounts as other", (join) =>
      join.on(
        sql<boolean>`other.id = case when t.link_id is not null then l.manager_id else l.client_id end`,
      ),
    )
    .leftJoin("people as p", (join) => join.on(sql<boolean>`p.id = coalesce(t.person_id, m.person_id)`))
    .selectAll("t")
    .select(["here.name as account_name", "here.number as account_number"])
    .select(["p.id as whose", "p.name as person_name", "l.manager_id", "l.client_id"])
    .select(["other.number as other_number", "other.name as other_name", "other.hue as other_hue"])
    .select(
      sql<boolean>`not exists (select from grants g join links through on through.id = g.link_id
        where g.timed_grant_id = t.id and not may_know(t.account_id, through.manager_id, t.granted_by))`.as(
        "giver_shown",
      ),
    )
    .select(sql<string>`t.expires_at::text`.as("ends_key"));
}

export type TemporaryRow = Awaited<ReturnType<ReturnType<typeof temporary>["executeTakeFirstOrThrow"]>>;

/** What was granted in this account and has not ended, the next to end first; one more than the limit. */
export function temporaryOf(
  db: Kysely<DB>,
  permit: Permit<"people.view">,
  kinds: { readonly links: boolean; readonly clients: boolean },
  { after, limit }: { readonly after: TimeKey | null; readonly limit: number },
): Promise<TemporaryRow[]> {
  return temporary(db)
    .where("t.account_id", "=", permit.account.id)
    .where("t.expires_at", ">", sql<Date>`now()`)
    .$if(!kinds.links, (query) => query.where("t.link_id", "is", null))
    .$if(!kinds.clients, (query) => query.where("t.client_link_id", "is", null))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(t.expires_at, t.id) > (${after?.[0] ?? ""}::timestamptz, ${after?.[1] ?? ""}::uuid)`,
      ),
    )
    .orderBy("t.expires_at")
    .orderBy("t.id")
    .limit(limit + 1)
    .execute();
}

export function lockedTemporary(tx: Kysely<DB>, permit: Permit<"people.view">, id: string) {
  return temporary(tx)
    .where("t.id", "=", id)
    .where("t.account_id", "=", permit.account.id)
    .where("t.expires_at", ">", sql<Date>`now()`)
    .forUpdate("t")
    .executeTakeFirst();
}

export async function deleteTemporary(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`delete from timed_grants where id = any(${sql.val(ids)}::uuid[])`.execute(tx);
}

/** Those whose time has come, which no other node clears at this moment. */
export function endedTemporary(tx: Kysely<DB>, limit: number): Promise<TemporaryRow[]> {
  return temporary(tx)
    .where("t.expires_at", "<=", sql<Date>`now()`)
    .orderBy("t.expires_at")
    .orderBy("t.id")
    .limit(limit)
    .forUpdate("t")
    .skipLocked()
    .execute();
}
