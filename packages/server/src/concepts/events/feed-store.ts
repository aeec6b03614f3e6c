import { type Kysely, sql } from "kysely";
import type pg from "pg";
import type { DB } from "../../platform/schema.ts";

export interface PageChange {
  readonly kind: "account-changed" | "person-notified" | "session-ended" | "person-disabled";
  readonly id: string;
}

export interface PageChanges {
  /** What is visible at this moment; the next read asks for what has become visible since. */
  readonly snapshot: string;
  /** The database's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly changes: readonly PageChange[];
}

/**
 * What has become visible since a snapshot: of the transactions that it did not know yet, or knew as running. Each is looked
 * up by itself, so that one that runs for long costs nothing. A row of a database that this one was restored from may
 * bear a number that no transaction has had yet: it is nobody's.
 */
const unseen = `xid < pg_snapshot_xmax(pg_current_snapshot())
  and (xid >= pg_snapshot_xmax($1::pg_snapshot) or xid = any(array(select pg_snapshot_xip($1::pg_snapshot))))`;

/** All in one statement, and so from one moment. Since null: nothing yet, only the moment. */
export async function readPageChanges(client: pg.ClientBase, since: string | null): Promise<PageChanges> {
  const { rows } = await client.query<PageChanges>({
    name: "page-changes",
    text: `select pg_current_snapshot()::text as snapshot,
                  (extract(epoch from statement_timestamp()) * 1000)::float8 as now,
                  (select coalesce(json_agg(c.*), '[]')
                     from (select distinct kind, id from page_changes where ${unseen}) c) as changes`,
    values: [since],
  });
  return rows[0] as PageChanges;
}

/** Deletes some of what every node has long read; says how many: one that has read nothing for half an hour ends its streams. */
export async function deletePageChanges(db: Kysely<DB>, atMost: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from page_changes where ctid = any(array(
      select ctid from page_changes where at < now() - interval '1 hour' order by at limit ${atMost}
    ))`.execute(db);
  return Number(numAffectedRows);
}
