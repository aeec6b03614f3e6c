import { type Kysely, type SqlBool, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

const isOpen = sql<SqlBool>`(visits.ended_at is null and visits.expires_at > now())`;

/** Whether the client's people may know who it is. */
const knownToClient = sql<boolean>`may_know(visits.account_id, visits.via_account_id, visits.person_id)`;

function visits(db: Kysely<DB>) {
  return db
    .selectFrom("visits")
    .innerJoin("people", "people.id", "visits.person_id")
    .innerJoin("accounts", "accounts.id", "visits.account_id")
    .innerJoin("accounts as via", "via.id", "visits.via_account_id")
    .selectAll("visits")
    .select(["people.name as person_name", "accounts.name", "accounts.number"])
    .select(["via.name as via_name", "via.number as via_number", "via.hue as via_hue"])
    .select([isOpen.as("open"), knownToClient.as("person_shown")])
    .select(sql<string>`visits.started_at::text`.as("started_key"));
}

function visitsWithActs(db: Kysely<DB>) {
  return visits(db).select(
    sql<number>`(select count(*)::int from audit_entries e
      where e.visit_id = visits.id and e.account_id = visits.account_id)`.as("acts"),
  );
}

export type ListedVisit = VisitRow & { readonly acts: number };
export type VisitRow = Awaited<ReturnType<typeof ownVisit>> & {};

/** A visit of the person himself, in whatever session. */
export function ownVisit(db: Kysely<DB>, asker: Asker, id: string) {
  return visits(db).where("visits.id", "=", id).where("visits.person_id", "=", asker.id).executeTakeFirst();
}

export function visitIn(
  db: Kysely<DB>,
  permit: Permit<"managers.manage"> | Permit<"managers.view">,
  id: string,
) {
  return visitsWithActs(db)
    .where("visits.id", "=", id)
    .where("visits.account_id", "=", permit.account.id)
    .executeTakeFirst();
}

/** Sort key of a list of visits: open ones first, then the newest. */
export type VisitKey = readonly [0 | 1, string, string];

export function keyOfVisit(row: VisitRow): VisitKey {
  return [row.open ? 0 : 1, row.started_key, row.id];
}

interface Wanted {
  readonly open: boolean | undefined;
  readonly after: VisitKey | null;
  readonly limit: number;
}

export function visitsOf(
  db: Kysely<DB>,
  permit: Permit<"managers.view">,
  wanted: Wanted,
): Promise<ListedVisit[]> {
  const { open, after, limit } = wanted;
  const rank = sql<number>`case when ${isOpen} then 0 else 1 end`;
  return visitsWithActs(db)
    .where("visits.account_id", "=", permit.account.id)
    .$if(open !== undefined, (query) => query.where(open ? isOpen : sql<SqlBool>`not ${isOpen}`))
    .$if(after !== null, (query) => query.where(behind(rank, after ?? [0, "", ""])))
    .orderBy(rank)
    .orderBy("visits.started_at", "desc")
    .orderBy("visits.id")
    .limit(limit + 1)
    .execute();
}

function behind(rank: ReturnType<typeof sql<number>>, [shown, startedAt, id]: VisitKey) {
  return sql<SqlBool>`(${rank} > ${shown}::int or (${rank} = ${shown}::int and (
    visits.started_at < ${startedAt}::timestamptz or (visits.started_at = ${startedAt}::timestamptz and visits.id > ${id}::uuid))))`;
}

/** The visit that stands in the way of another one of this session there; it may have run out of time. */
export function unendedVisit(tx: Kysely<DB>, asker: Asker, account: string) {
  return visits(tx)
    .where("visits.session_id", "=", asker.sessionId)
    .where("visits.account_id", "=", account)
    .where("visits.ended_at", "is", null)
    .executeTakeFirst();
}

/** The ones that no other node closes at this moment. */
export function runOutVisits(tx: Kysely<DB>, limit: number): Promise<VisitRow[]> {
  return visits(tx)
    .where("visits.ended_at", "is", null)
    .where("visits.expires_at", "<=", sql<Date>`now()`)
    .orderBy("visits.id")
    .limit(limit)
    .forUpdate("visits")
    .skipLocked()
    .execute();
}

export function openVisitsOfSession(db: Kysely<DB>, asker: Asker, accounts: readonly string[]) {
  return db
    .selectFrom("visits")
    .select(["id", "account_id"])
    .where("session_id", "=", asker.sessionId)
    .where("account_id", "in", [...accounts])
    .where(isOpen)
    .execute();
}

export function openVisitsOfSessions(tx: Kysely<DB>, sessions: readonly string[]): Promise<VisitRow[]> {
  return visits(tx)
    .where("visits.session_id", "in", [...sessions])
    .where("visits.ended_at", "is", null)
    .execute();
}
