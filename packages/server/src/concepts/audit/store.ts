import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

interface Wanted {
  /** Part of a person's name, or an id. */
  readonly actor?: string | undefined;
  /** An action, or a room with all its actions. */
  readonly action?: string | undefined;
  readonly visit?: string | undefined;
  readonly through?: "own" | "visit" | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The id of the last entry of the page before. */
  readonly before: string | null;
  readonly limit: number;
}

/** The newest entries first, one more than the limit. */
export function entriesOf(db: Kysely<DB>, permit: Permit<"audit.view">, wanted: Wanted) {
  const { actor, action, visit, through, from, to, before, limit } = wanted;
  return db
    .selectFrom("audit_entries")
    .selectAll()
    .select([actorShown.as("actor_shown"), targetShown.as("target_shown")])
    .where("account_id", "=", permit.account.id)
    .$if(before !== null, (query) => query.where(sql<SqlBool>`id < ${before}::bigint`))
    .$if(actor !== undefined, (query) => query.where(byActor(actor ?? "")))
    .$if(action !== undefined, (query) => query.where(ofAction(action ?? "")))
    .$if(visit !== undefined, (query) => query.where("visit_id", "=", visit ?? ""))
    .$if(through !== undefined, (query) =>
      query.where("via_account_id", through === "own" ? "is" : "is not", null),
    )
    .$if(from !== undefined, (query) => query.where("at", ">=", sql<Date>`${from}::timestamptz`))
    .$if(to !== undefined, (query) => query.where("at", "<", sql<Date>`${to}::timestamptz`))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
}

/** Some entries of whatever accounts, each as its account's log shows it, in their order. */
export function entriesById(tx: Kysely<DB>, ids: readonly number[]) {
  return tx
    .selectFrom("audit_entries")
    .selectAll()
    .select([actorShown.as("actor_shown"), targetShown.as("target_shown")])
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
}

export type EntryRow = Awaited<ReturnType<typeof entriesOf>>[number];

function byActor(actor: string) {
  return sql<SqlBool>`((actor_id::text = lower(${actor}) or strpos(lower(actor_name), lower(${actor})) > 0) and ${actorShown})`;
}

/** A manager may keep its people to itself: then its client's log says through whom, and not who. */
const actorShown = sql<boolean>`(actor_name = '' or may_know(account_id, via_account_id, actor_id))`;

/** What was done with a visit is told by its visitor's name. */
const targetShown = sql<boolean>`(target_kind <> 'visit' or not exists (
  select from visits v where v.id = target_id::uuid and v.account_id = audit_entries.account_id
     and not may_know(v.account_id, v.via_account_id, v.person_id)))`;

function ofAction(action: string) {
  return action.includes(".")
    ? sql<SqlBool>`action = ${action}`
    : sql<SqlBool>`split_part(action, '.', 1) = ${action}`;
}
