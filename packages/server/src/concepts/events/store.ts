import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

export interface WayIn {
  readonly session: string;
  readonly person: string;
  readonly account: string;
  readonly number: string;
  /** The account itself for its own people. */
  readonly via: string;
}

/**
 * Where these sessions may be in: the accounts of which their people are owners or members, and those that they visit. With
 * `changed` only what a change in one of these accounts concerns: itself, and the visits to what lies down the chain from
 * it (R6). Only the rules say whether anything may be done there.
 */
export async function waysIn(
  db: Kysely<DB>,
  sessions: readonly string[],
  changed: readonly string[] | null,
): Promise<WayIn[]> {
  const everywhere = sql.lit(changed === null);
  const { rows } = await sql<WayIn>`
    with recursive downstream(id, steps) as (
      select id, 0 from unnest(${sql.val(changed ?? [])}::uuid[]) as t(id)
      union
      select l.client_id, d.steps + 1
        from downstream d join links l on l.manager_id = d.id
       where d.steps < 6 and l.status = 'active'
    ),
    listening as materialized (
      select id, person_id from sessions where id = any(${sql.val(sessions)}::uuid[])
    ),
    ways as (
      select s.id as session, s.person_id as person, a.id as account, a.id as via
        from listening s join accounts a on a.owner_id = s.person_id
       where ${everywhere} or a.id in (select id from downstream where steps = 0)
      union all
      select s.id, s.person_id, m.account_id, m.account_id
        from listening s join members m on m.person_id = s.person_id and m.status = 'active'
       where ${everywhere} or m.account_id in (select id from downstream where steps = 0)
      union all
      select s.id, s.person_id, v.account_id, v.via_account_id
        from listening s join visits v on v.session_id = s.id and v.ended_at is null and v.expires_at > now()
       where ${everywhere} or v.account_id in (select id from downstream)
    )
    select ways.*, a.number from ways join accounts a on a.id = ways.account`.execute(db);
  return rows;
}

/** Until when a session that is live will be; null: it is not, or its person is disabled. */
export async function sessionEnd(db: Kysely<DB>, id: string): Promise<Date | null> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select("expires_at")
    .where("sessions.id", "=", id)
    .where("ended_at", "is", null)
    .where("disabled_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}
