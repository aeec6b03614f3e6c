import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";

interface Wanted {
  readonly person: string;
  /** The address that an invitation to a team may have been sent to; null while it is not known to be his. */
  readonly email: string | null;
  /** Part of a name or a number. */
  readonly q: string;
  /** Sort key of the last account of the page before: it may have more ways in than were shown. */
  readonly from: readonly [name: string, id: string] | null;
  readonly limit: number;
}

export interface ReachableAccount {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly name_key: string;
  readonly hue: number;
  readonly state: string;
  readonly owner_id: string;
  readonly owner_name: string;
  /** A membership that waits for his acceptance; one that no invitation was mailed for has no term. */
  readonly invited: boolean;
}

/**
 * The accounts that a person may have a way into, by name: his own, those of his teams, and what chains of links lead to from
 * there. Only the rules say whether there is anything that he may do: this is where to ask them.
 */
export async function reachableAccounts(db: Kysely<DB>, wanted: Wanted): Promise<ReachableAccount[]> {
  const { person, email, q, from, limit } = wanted;
  const [name, id] = from ?? ["", "00000000-0000-0000-0000-000000000000"];
  const { rows } = await sql<ReachableAccount>`
    with recursive downstream(id, links) as (
      select a.id, 0 from accounts a where a.owner_id = ${person}::uuid
      union
      select m.account_id, 0 from members m where m.person_id = ${person}::uuid and m.status = 'active'
      union
      select l.client_id, d.links + 1
        from downstream d join links l on l.manager_id = d.id
       where d.links < 6 and l.status = 'active' and (l.expires_at is null or l.expires_at > now())
         and l.preset is distinct from 'suspended' and (d.links = 0 or l.onward)
    ),
    waiting as (
      select m.id, m.account_id from members m where m.person_id = ${person}::uuid and m.status = 'invited'
      union
      select m.id, m.account_id from members m
       where lower(m.email) = lower(${email}) and m.status = 'invited' and m.person_id is null
    ),
    invited as (
      select w.account_id as id
        from waiting w
       where coalesce((select i.expires_at > now() from invitations i
                        where i.member_id = w.id order by i.sent_at desc limit 1), true)
    )
    select a.id, a.number, a.name, lower(a.name) as name_key, a.hue, a.state, a.owner_id, o.name as owner_name,
           a.id in (select i.id from invited i) as invited
      from accounts a join people o on o.id = a.owner_id
     where a.id in (select d.id from downstream d union select i.id from invited i)
       and (lower(a.name), a.id) >= (${name}, ${id}::uuid)
       and (strpos(lower(a.name), lower(${q})) > 0 or strpos(lower(a.number), lower(${q})) > 0)
     order by lower(a.name), a.id
     limit ${limit}`.execute(db);
  return rows;
}
