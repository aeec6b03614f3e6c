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
    team as materialized (
      select m.* from members m join near on near.id = m.account_id
       where m.person_id is not null and (${everybody} or m.person_id = any(${wanted}))
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
    ),
    banded as materialized (
      select g.id, g.account_id, g.name, coalesce(json_agg(gm.person_id) filter (where gm.person_id is not null), '[]') as people
        from groups g join near on near.id = g.account_id
        left join group_members gm
          on gm.group_id = g.id and (${everybody} or gm.person_id = any(${wanted}))
       where g.id in (select group_id from opened) or g.id = any(${sql.val(groups)}::uuid[])
       group by g.id
    ),
    used_roles as (
      select role_id from team union select role_id from crossing union select role_id from opened
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
          'id', r.id, 'account', r.account_id, 'name', r.name, 'permissions', r.permissions)), '[]')
        from roles r where r.id in (select role_id from used_roles)),
      'members', (select coalesce(json_agg(json_build_object(
          'account', t.account_id, 'person', t.person_id, 'role', ${roleOf("t")}, 'ticked', t.ticked, 'unticked', t.unticked,
          'status', t.status, 'expiresAt', t.expires_at)), '[]')
        from team t),
      'groups', (select coalesce(json_agg(json_build_object(
          'id', b.id, 'account', b.account_id, 'name', b.name, 'members', b.people)), '[]')
        from banded b),
      'links', (select coalesce(json_agg(json_build_object(
          'manager', c.manager_id, 'client', c.client_id, 'ceiling', ${roleOf("c")}, 'status', c.status, 'onward', c.onward,
          'requireTwoFactor', c.require_two_factor, 'expiresAt', c.expires_at,
          'clientAccess', coalesce(c.client_access, (select client_access from accounts where id = c.manager_id)))), '[]')
        from crossing c),
      'shares', (select coalesce(json_agg(json_strip_nulls(json_build_object(
          'manager', o.manager_id, 'client', o.client_id, 'group', o.group_id, 'person', o.person_id, 'right', ${roleOf("o")}))), '[]')
        from opened o)
    ) as world`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("the world was not loaded");
  return row.world;
}

function roleOf(table: string) {
  return sql.raw(
    `coalesce(to_json(${table}.preset), to_json(${table}.role_id), to_json(${table}.permissions))`,
  );
}
