import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Where access was taken away: from a person, in a manager account, in an account, or on the link between the two. */
export interface Loss {
  readonly person?: string;
  readonly via?: string;
  readonly account?: string;
}

export interface VisitAtStake {
  readonly id: string;
  readonly person: string;
  readonly person_name: string;
  readonly account: string;
  readonly via: string;
  readonly via_name: string;
  readonly via_number: string;
}

/**
 * The open visits that a loss may concern. What is lost in an account is lost in every account further down the chain, too
 * (R6): so beside the visits to the place itself, all that came through it or through an account below it.
 */
export async function visitsAtStake(tx: Kysely<DB>, { person, via, account }: Loss): Promise<VisitAtStake[]> {
  const from = account ?? via ?? null;
  const { rows } = await sql<VisitAtStake>`
    with recursive downstream(id, steps) as (
      select ${from}::uuid, 0
      union
      select l.client_id, d.steps + 1
        from downstream d join links l on l.manager_id = d.id
       where d.steps < 6 and l.status = 'active'
    )
    select v.id, v.person_id as person, p.name as person_name, v.account_id as account,
           m.id as via, m.name as via_name, m.number as via_number
      from visits v
      join people p on p.id = v.person_id
      join accounts m on m.id = v.via_account_id
     where v.ended_at is null and v.expires_at > now()
       and (${person ?? null}::uuid is null or v.person_id = ${person ?? null}::uuid)
       and (${from}::uuid is null
         or v.via_account_id in (select id from downstream)
         or (v.account_id = ${account ?? null}::uuid
           and (${via ?? null}::uuid is null or v.via_account_id = ${via ?? null}::uuid)))
     order by v.id`.execute(tx);
  return rows;
}
