import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

export interface ActsWanted {
  readonly client: string;
  /** One person's acts alone. */
  readonly actor: string | null;
  /** When somebody was in, and nothing of what he did. */
  readonly visitsOnly: boolean;
  readonly before: string | null;
  readonly limit: number;
}

/** One more than the limit. */
export function entriesThrough(
  db: Kysely<DB>,
  permit: Permit<"clients.view">,
  { client, actor, visitsOnly, before, limit }: ActsWanted,
) {
  return (
    db
      .selectFrom("audit_entries")
      .selectAll()
      // The manager account's own people read it here.
      .select([sql<boolean>`true`.as("actor_shown"), sql<boolean>`true`.as("target_shown")])
      .where("account_id", "=", client)
      .where("via_account_id", "=", permit.account.id)
      .$if(actor !== null, (query) => query.where("actor_id", "=", actor))
      .$if(visitsOnly, (query) => query.where("action", "in", ["visits.enter", "visits.leave", "visits.end"]))
      .$if(before !== null, (query) => query.where(sql<SqlBool>`id < ${before}::bigint`))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute()
  );
}
