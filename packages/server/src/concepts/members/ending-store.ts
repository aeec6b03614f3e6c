import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Before another end the member is reminded anew. false: it is not the version that the caller saw. */
export async function setEnd(
  tx: Kysely<DB>,
  permit: Permit,
  { id, version }: { id: string; version: number },
  end: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("members")
    .set({ expires_at: end, reminded_at: null, version: sql`version + 1` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Ending {
  readonly person: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly expires_at: Date;
  readonly account_id: string;
  readonly account_name: string;
  readonly account_number: string;
  readonly owner_name: string;
}

/**
 * Some of the memberships in use that end within so many days and whose person has not been told; they count as told from
 * now on. Of several nodes, each takes others.
 */
export async function takeEnding(tx: Kysely<DB>, days: number, limit: number): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    with ending as (
      select m.id from members m
       where m.status = 'active' and m.reminded_at is null
         and m.expires_at > now() and m.expires_at <= now() + make_interval(days => ${days})
       order by m.expires_at
       limit ${limit}
         for update of m skip locked
    ),
    told as (
      update members set reminded_at = now() where id in (select id from ending)
      returning person_id, account_id, expires_at
    )
    select p.id as person, p.email, p.name, p.language, told.expires_at, a.id as account_id, a.name as account_name,
           a.number as account_number, o.name as owner_name
      from told
      join people p on p.id = told.person_id and p.disabled_at is null
      join accounts a on a.id = told.account_id and a.state <> 'closed'
      join people o on o.id = a.owner_id
     order by told.expires_at, p.id`.execute(tx);
  return rows;
}

/** Who has a visit open though a membership of his has ended. */
export async function visitorsPastTheirEnd(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct v.person_id from visits v
      join members m on m.person_id = v.person_id and m.status = 'active' and m.expires_at <= now()
     where v.ended_at is null and v.expires_at > now() and v.started_at < m.expires_at`.execute(db);
  return rows.map(({ person_id }) => person_id);
}
