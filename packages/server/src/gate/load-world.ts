import type { World } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";

interface Slice {
  /** Whose memberships, groups and shares; null for everybody's. */
  readonly people: readonly string[] | null;
  /** The accounts that are asked about. */
  readonly towards: readonly string[];
  /** Links that count for nothing are loaded only to explain why. */
  readonly deadLinks?: boolean;
  /** Groups that nothing is shared with so far, to see what sharing with them would do. */
  readonly groups?: readonly string[];
}

/**
 * Loads the slice of the world that decides about people in some accounts, in one statement and so from one
 * moment: the accounts upstream of them over links (six at most, R6), and all that binds them in these.
 *
 * What a visitor gave over a link that is over counts for nothing (R12): what he gave anew is left out, and what he raised
 * counts at most as it stood before. What was given until a time counts beside the rest until then. While an account lets nobody in from outside, each of its ceilings is `suspended`.
 */
export async function loadWorld(
  db: Kysely<DB>,
  { people, towards, deadLinks = false, groups = [] }: Slice,
): Promise<World> {
  const statuses = deadLinks ? ["active", "pending", "declined", "cancelled", "ended"] : ["active"];
  const everybody = sql.lit(people === null);
  const wanted = sql`${sql.val(people ?? [])}::uuid[]`;
  const { rows } = await sql<{ world: World }>`
    with recursive upstream(id, steps) as (
      select id, 0 from unnest(${sql.val(towards)}::uuid[]) as t(id)
      union
      select l.manager_id, u.steps + 1
        from upstream u join links l on l.client_id = u.id
       where u.steps < 6 and l.status = any(${sql.val(statuses)}::text[])
    ),
    near as materialized (select distinct id from upstream),
    dead as materialized (select d.* from dead_grants d join near on near.id = d.account_id),
    timed as materialized (
      select t.* from timed_grants t join near on near.id = t.account_id
       where t.expires_at > now() and t.id not in (select timed_grant_id from dead where timed_grant_id is not null)
    ),
    team as materialized (
      select m.* from members m join near on near.id = m.account_id
       where m.person_id is not null and (${everybody} or m.person_id = any(${wanted}))
         and m.id not in (select member_id from dead where kind = 'member' and is_new)
    ),
    crossing as materialized (
      select l.* from links l
        join near m on m.id = l.manager_id
        join near c on c.id = l.client_id
       where l.status = any(${sql.val(statuses)}::text[])
    ),
    opened as materialized (
      select s.* from shares s
        join near m on m.id = s.manager_id
        join near c on c.id = s.client_id
       where s.id not in (select share_id from dead where kind = 'share' and is_new)
    ),
    banded as materialized (
      select g.id, g.account_id, g.name, coalesce(json_agg(gm.person_id) filter (where gm.person_id is not null), '[]') as people
        from groups g join near on near.id = g.account_id
        left join group_members gm
          on gm.group_id = g.id and (${everybody} or gm.person_id = any(${wanted}))
         and not exists (select from dead d join members m on m.id = d.member_id
           where d.kind = 'group-member' and d.group_id = gm.group_id and m.person_id = gm.person_id)
       where g.id in (select group_id from opened) or g.id = any(${sql.val(groups)}::uuid[])
       group by g.id
    ),
    used_roles as (
      select role_id from team union select role_id from crossing union select role_id from opened
      union select before_role_id from dead
    ),
    who as (
      select person_id as id from team
      union select owner_id from accounts join near using (id)
    )
    select json_build_object(
      'now', now(),
      'people', (select coalesce(json_agg(json_build_object(
          'id', p.id, 'email', p.email, 'name', p.name, 'twoFactor', p.two_factor, 'disabled', p.disabled_at is not null)), '[]')
        from people p join who using (id)),
      'accounts', (select coalesce(json_agg(json_build_object(
          'id', a.id, 'name', a.name, 'number', a.number, 'owner', a.owner_id, 'state', a.state, 'clientAccess', a.client_access,
          'features', (select coalesce(json_object_agg(f, false), '{}') from unnest(a.features_off) as f))), '[]')
        from accounts a join near using (id)),
      'roles', (select coalesce(json_agg(json_build_object(
          'id', r.id, 'account', r.account_id, 'name', r.name,
          'permissions', (select coalesce(json_agg(p order by place), '[]') from unnest(r.permissions) with ordinality as u(p, place)
            where d.id is null or p = any(d.before_permissions)))), '[]')
        from roles r left join dead d on d.role_id = r.id and d.kind = 'role' where r.id in (select role_id from used_roles)),
      'members', (select coalesce(json_agg(json_build_object(
          'account', t.account_id, 'person', t.person_id, 'role', ${roleOf("t")}, 'ticked', t.ticked || ${timedTicks("member_id = t.id")},
          'unticked', array(select unnest(t.unticked) except select unnest(${timedTicks("member_id = t.id")})),
          'status', case when d.before_suspended and t.status = 'active' then 'suspended' else t.status end,
          'expiresAt', least(t.expires_at, d.before_expires_at),
          'atMost', case when d.id is not null then json_build_object(
            'role', ${roleOf("d", "before_")}, 'ticked', d.before_ticked, 'unticked', d.before_unticked) end)), '[]')
        from team t left join dead d on d.member_id = t.id and d.kind = 'member'),
      'groups', (select coalesce(json_agg(json_build_object(
          'id', b.id, 'account', b.account_id, 'name', b.name, 'members', b.people)), '[]')
        from banded b),
      'links', (select coalesce(json_agg(json_build_object(
          'manager', c.manager_id, 'client', c.client_id, 'status', c.status, 'onward', c.onward,
          'requireTwoFactor', c.require_two_factor, 'expiresAt', c.expires_at,
          'ceiling', case when client.outside_suspended_at is null then ${roleOf("c")} else '"suspended"' end,
          'ticked', case when client.outside_suspended_at is null then ${timedTicks("link_id = c.id")} else '{}' end,
          'clientAccess', case when 'shared' = any(array[
              coalesce(c.client_access, everywhere.before_access, manager.client_access),
              case when here.id is null then 'team' else coalesce(here.before_access, everywhere.before_access, manager.client_access) end])
            then 'shared' else 'team' end)), '[]')
        from crossing c
        join accounts manager on manager.id = c.manager_id
        left join accounts client on client.id = c.client_id
        left join dead everywhere on everywhere.account_id = c.manager_id and everywhere.kind = 'client-access'
          and everywhere.client_link_id is null
        left join dead here on here.client_link_id = c.id and here.kind = 'client-access'),
      'shares', (select coalesce(json_agg(json_strip_nulls(to_json(share))), '[]') from (
          select o.manager_id as manager, o.client_id as client, o.group_id as "group", o.person_id as person, ${roleOf("o")} as right,
                 case when d.id is not null then ${roleOf("d", "before_")} end as "atMost"
            from opened o left join dead d on d.share_id = o.id and d.kind = 'share'
          union all
          select c.manager_id, c.client_id, null, t.person_id, to_json(t.permissions), null
            from timed t join crossing c on c.id = t.client_link_id
           where ${everybody} or t.person_id = any(${wanted})) as share)
    ) as world`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("the world was not loaded");
  return row.world;
}

/** What a member or a link has for a time, beside the rest. */
function timedTicks(whose: string) {
  return sql.raw(`array(select distinct p from timed, unnest(timed.permissions) as p where timed.${whose})`);
}

function roleOf(table: string, prefix = "") {
  const column = (name: string) => `to_json(${table}.${prefix}${name})`;
  return sql.raw(`coalesce(${column("preset")}, ${column("role_id")}, ${column("permissions")})`);
}
