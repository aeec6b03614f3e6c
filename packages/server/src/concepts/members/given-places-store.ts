import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** Those of some people who have offered something in or from an account that nobody has answered. */
export async function inviters(
  tx: Kysely<DB>,
  account: string,
  people: readonly string[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const some = sql`any(${sql.val(people)}::uuid[])`;
  const { rows } = await sql<{ person: string }>`
    select invited_by as person from members
     where account_id = ${account}::uuid and status = 'invited' and invited_by = ${some}
    union
    select asked_by from links where manager_id = ${account}::uuid and status = 'pending' and asked_by = ${some}
    order by person`.execute(tx);
  return rows.map(({ person }) => person);
}

export interface Lowered {
  readonly id: string;
  /** All null: the role stays, and only the ticks change. */
  readonly preset: string | null;
  readonly role_id: string | null;
  readonly permissions: string[] | null;
  readonly ticked: string[];
  readonly unticked: string[];
  readonly suspended: boolean;
  /** null: no end that is earlier than the one there. */
  readonly expires_at: string | null;
}

/** Members that the caller has locked. */
export async function writeLowered(tx: Kysely<DB>, rows: readonly Lowered[]): Promise<void> {
  await sql`
    with lowered as (
      select *, num_nonnulls(preset, role_id, permissions) = 0 as stays
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(
          id uuid, preset text, role_id uuid, permissions text[], ticked text[], unticked text[], suspended boolean, expires_at timestamptz)
    )
    update members m set version = m.version + 1, ticked = l.ticked, unticked = l.unticked,
           preset = case when stays then m.preset else l.preset end,
           role_id = case when stays then m.role_id else l.role_id end,
           permissions = case when stays then m.permissions else l.permissions end,
           status = case when l.suspended and m.status = 'active' then 'suspended' else m.status end,
           expires_at = least(m.expires_at, l.expires_at)
      from lowered l where m.id = l.id`.execute(tx);
}
