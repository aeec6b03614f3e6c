import { type Kysely, sql } from "kysely";
import { parseCustomerNumber } from "../platform/customer-number.ts";
import { Refusal } from "../platform/refusal.ts";
import type { DB } from "../platform/schema.ts";
import type { Asker } from "./asker.ts";

/**
 * Locks what the asker's right in an account rests on, before the rules are asked about it: whoever takes some of it away
 * waits for a change that is under way, and a change that waits is judged by what is left (R10, R11). Himself, that is his
 * session or the key of his program, and his place in the team, and the link by which a visitor gave it to him (R12); of a visitor also the visit and all
 * on the way to it: links, places, groups, shares.
 *
 * The order is the one in which revocations write: sessions and links, roles, members, groups, shares, visits, and keys last.
 */
export async function lockBasis(tx: Kysely<DB>, asker: Asker, typed: string): Promise<void> {
  const number = parseCustomerNumber(typed) ?? "";
  const key = asker.key?.id ?? null;
  const { rows } = await sql<{ sessions: number }>`
    with recursive asked as materialized (
      select a.id, v.id as visit, coalesce(${asker.key?.via?.id ?? null}::uuid, v.via_account_id) as via
        from accounts a
        left join visits v on v.account_id = a.id and v.session_id = ${asker.sessionId}::uuid and v.ended_at is null
       where a.number = ${number}
    ),
    upstream(id, steps) as (
      select id, 0 from asked
      union
      select l.manager_id, u.steps + 1
        from upstream u
        join links l on l.client_id = u.id and l.status = 'active'
        join asked on l.manager_id = asked.via or (asked.via is not null and u.steps > 0)
       where u.steps < 6
    ),
    near as materialized (select distinct id from upstream),
    session as materialized (
      select id from sessions
       where id = ${asker.sessionId}::uuid and ended_at is null and expires_at > now()
         for share
    ),
    link as materialized (
      select id, role_id from links
       where (status = 'active' and client_id in (select id from near) and manager_id in (select id from near))
          or id in (
            select link_id from grants where api_key_id = ${key}::uuid
            union
            select g.link_id from grants g
              join members m on m.account_id = g.account_id and m.person_id = ${asker.id}::uuid
             where g.account_id in (select id from near) and (g.member_id = m.id or g.role_id = m.role_id))
       order by id for share
    ),
    place as materialized (
      select id, role_id from members
       where person_id = ${asker.id}::uuid and account_id in (select id from near)
       order by id for share
    ),
    own_role as materialized (
      select id from roles where account_id in (select id from near)
         and id in (select role_id from link union select role_id from members
           where person_id = ${asker.id}::uuid and account_id in (select id from near))
       order by id for share
    ),
    band as materialized (
      select group_id from group_members
       where person_id = ${asker.id}::uuid
         and group_id in (select g.id from groups g join asked on asked.via is not null where g.account_id in (select id from near))
       order by group_id for share
    ),
    opened as materialized (
      select id from shares
       where client_id in (select id from near) and manager_id in (select id from near)
         and (person_id = ${asker.id}::uuid or group_id in (select group_id from band))
       order by id for share
    ),
    timed as materialized (
      select id from timed_grants
       where member_id in (select id from place) or link_id in (select id from link)
          or (person_id = ${asker.id}::uuid and client_link_id in (select id from link))
       order by id for share
    ),
    visit as materialized (
      select id from visits where id in (select visit from asked) and ended_at is null for share
    ),
    key as materialized (
      select id from api_keys where id = ${key}::uuid for share
    )
    select (select count(*)::int from session) as sessions, (select count(*) from link) as links,
           (select count(*) from own_role) as roles, (select count(*) from place) as places,
           (select count(*) from band) as bands, (select count(*) from opened) as shares,
           (select count(*) from timed) as timed, (select count(*) from visit) as visits,
           (select count(*) from key) as keys`.execute(tx);
  const present = key ? await isLive(tx, key) : rows[0]?.sessions !== 0;
  if (!present) throw new Refusal("not-signed-in");
}

/** To be asked once what it rests on is locked. */
async function isLive(tx: Kysely<DB>, key: string): Promise<boolean> {
  const found = tx.selectFrom("live_api_keys").select("id").where("id", "=", key);
  return (await found.executeTakeFirst()) !== undefined;
}
