-- What has changed is read by its keys: each view answers for one key by indexes, however large the world is.

-- With groups and with people alike; the unique ones are of either.
create index shares_of_link on shares (manager_id, client_id);

create or replace view access_rechecks as
  with ending as (
    select (extract(epoch from t.expires_at) * 1000)::float8 as at, t.member_id, t.link_id, t.client_link_id
      from timed_grants t where t.expires_at > now()
  ), with_link as not materialized (
    select (extract(epoch from l.expires_at) * 1000)::float8 as at, g.*
      from links l join grants g on g.link_id = l.id where l.status = 'active' and l.expires_at > now()
  ), timed as not materialized (
    select at, member_id, link_id, client_link_id from ending
    union all
    select g.at, t.member_id, t.link_id, t.client_link_id from with_link g join timed_grants t on t.id = g.timed_grant_id where g.kind = 'timed'
  )
  select t.at, 'member' as kind, m.account_id as a, m.person_id as b from timed t join members m on m.id = t.member_id
  union all
  select t.at, 'link', l.manager_id, l.client_id from timed t join links l on l.id = t.link_id
  union all
  select t.at, 'shares', l.manager_id, l.client_id from timed t join links l on l.id = t.client_link_id
  union all
  select g.at, 'member', m.account_id, m.person_id from with_link g join members m on m.id = g.member_id where g.kind = 'member'
  union all
  select g.at, 'role', g.role_id, g.account_id from with_link g where g.kind = 'role'
  union all
  select g.at, 'group-member', g.group_id, m.person_id from with_link g join members m on m.id = g.member_id where g.kind = 'group-member'
  union all
  select g.at, 'shares', s.manager_id, s.client_id from with_link g join shares s on s.id = g.share_id where g.kind = 'share'
  union all
  select g.at, 'account', g.account_id, null from with_link g where g.kind = 'client-access' and g.client_link_id is null
  union all
  select g.at, 'link', l.manager_id, l.client_id from with_link g join links l on l.id = g.client_link_id where g.kind = 'client-access'
  union all
  select g.at, 'key', g.api_key_id, null from with_link g where g.kind = 'key';

create or replace view access_shares as
  with timed as not materialized (
    select l.manager_id, l.client_id, t.person_id, p
      from live_timed_grants t join links l on l.id = t.client_link_id, unnest(t.permissions) as p
     where l.status = 'active'
  ), opened as not materialized (
    select s.*, coalesce(to_json(d.before_preset), to_json(d.before_role_id), to_json(d.before_permissions)) as at_most
      from shares s left join dead_grants d on d.share_id = s.id and d.kind = 'share'
     where not coalesce(d.is_new, false)
  )
  select o.manager_id as manager, o.client_id as client, o.group_id as "group", o.person_id as person,
         coalesce(to_json(o.preset), to_json(o.role_id), to_json(o.permissions), '[]') as right,
         case when o.person_id is null then '{}' else array(
           select distinct t.p from timed t
            where t.manager_id = o.manager_id and t.client_id = o.client_id and t.person_id = o.person_id) end as ticked,
         o.at_most as "atMost"
    from opened o
  union all
  select t.manager_id, t.client_id, null, t.person_id, '[]', array_agg(distinct t.p), null
    from timed t
   where not exists (select from opened o
                      where o.manager_id = t.manager_id and o.client_id = t.client_id and o.person_id = t.person_id)
   group by t.manager_id, t.client_id, t.person_id;

create function access_changes_since(since pg_snapshot, also json) returns setof json language plpgsql stable as $$
declare
  k record;
  rows json;
  names text[];
  rechecks float8[];
begin
  for k in
    select c.kind, c.a, c.b from access_changes c
     where c.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.xid, since)
    union
    select c.kind, c.a, c.b from json_to_recordset(also) as c(kind text, a uuid, b uuid)
  loop
    names := null;
    rechecks := null;
    case k.kind
      when 'person' then
        select json_agg(w) into rows from access_people w where w.id = k.a;
        select array_remove(array[p.id::text, p.email, p.external_id], null) into names from people p where p.id = k.a;
      when 'account' then
        select json_agg(w) into rows from access_accounts w where w.id = k.a;
        select array_remove(array[a.id::text, a.number, a.external_id], null) into names from accounts a where a.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'account' and w.a = k.a;
      when 'role' then
        select json_agg(w) into rows from access_roles w where w.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'role' and w.a = k.a;
      when 'member' then
        select json_agg(w) into rows from access_members w where w.account = k.a and w.person = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'member' and w.a = k.a and w.b = k.b;
      when 'group-member' then
        select json_agg(w) into rows from access_group_members w where w."group" = k.a and w.person = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'group-member' and w.a = k.a and w.b = k.b;
      when 'link' then
        select json_agg(w) into rows from access_links w where w.manager = k.a and w.client = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'link' and w.a = k.a and w.b = k.b;
      when 'shares' then
        select json_agg(w) into rows from access_shares w where w.manager = k.a and w.client = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'shares' and w.a = k.a and w.b = k.b;
      when 'key' then
        select json_agg(w) into rows from access_keys w where w.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'key' and w.a = k.a;
    end case;
    return next json_build_object('kind', k.kind, 'a', k.a, 'b', k.b,
      'rows', coalesce(rows, '[]'), 'names', names, 'rechecks', coalesce(rechecks, '{}'));
  end loop;
end
$$;
comment on function access_changes_since is 'The rows that decisions rest on and that have changed since a snapshot, or are asked for by their keys, as they are now.';
