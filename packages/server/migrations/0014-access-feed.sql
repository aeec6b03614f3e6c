-- What decisions rest on has changed: which rows, and in which transaction. Triggers write it, in the transaction of the change
-- itself, so that no operation can forget it; there is no counter, so that writers do not wait for each other.
create table access_changes (
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  kind text not null,
  a uuid not null,
  b uuid
);
comment on table access_changes is 'The feed that every node follows: whoever has seen a snapshot reads what has become visible since.';
create index access_changes_by_transaction on access_changes (xid);
create index access_changes_by_time on access_changes (at);

-- One function for each table: a statement that changes many rows writes each pair (a, b) once, and one that changes
-- nothing that decides writes nothing.
do $$
declare
  watched record;
begin
  for watched in select * from (values
    ('people', 'person', 'id', 'null::uuid', 'two_factor, disabled_at, email, external_id'),
    ('accounts', 'account', 'id', 'null::uuid', 'owner_id, state, client_access, features_off, number, external_id'),
    ('roles', 'role', 'id', 'account_id', 'permissions'),
    ('members', 'member', 'account_id', 'person_id', 'preset, role_id, permissions, ticked, unticked, status, expires_at'),
    ('group_members', 'group-member', 'group_id', 'person_id', 'group_id'),
    ('links', 'link', 'manager_id', 'client_id', 'preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at'),
    ('shares', 'shares', 'manager_id', 'client_id', 'group_id, person_id, preset, role_id, permissions'),
    ('api_keys', 'key', 'id', 'null::uuid', 'scopes, made_by, expires_at, ended_at')
  ) as w(name, kind, a, b, columns)
  loop
    execute format($body$
      create function note_%1$s_changes() returns trigger language plpgsql as $note$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct %2$L, %3$s, %4$s from new_rows where %3$s is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct %2$L, %3$s, %4$s from old_rows where %3$s is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct %2$L, a, b from (
            (select %3$s as a, %4$s as b, %5$s from new_rows except select %3$s, %4$s, %5$s from old_rows)
            union all
            (select %3$s as a, %4$s as b, %5$s from old_rows except select %3$s, %4$s, %5$s from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $note$ $body$, watched.name, watched.kind, watched.a, watched.b, watched.columns);
    execute format('create trigger note_inserted after insert on %1$s referencing new table as new_rows
      for each statement execute function note_%1$s_changes()', watched.name);
    execute format('create trigger note_deleted after delete on %1$s referencing old table as old_rows
      for each statement execute function note_%1$s_changes()', watched.name);
    execute format('create trigger note_updated after update on %1$s referencing old table as old_rows new table as new_rows
      for each statement execute function note_%1$s_changes()', watched.name);
  end loop;
end
$$;

-- Whose row of the graph a temporary grant is part of, and what a visitor gave.
create function access_key_of_timed(t timed_grants) returns table (kind text, a uuid, b uuid) language sql stable as $$
  select 'member', account_id, person_id from members where id = t.member_id
  union all
  select 'link', manager_id, client_id from links where id = t.link_id
  union all
  select 'shares', manager_id, client_id from links where id = t.client_link_id
$$;

create function access_key_of_grant(g grants) returns table (kind text, a uuid, b uuid) language sql stable as $$
  select 'member', account_id, person_id from members where id = g.member_id and g.kind = 'member'
  union all
  select 'role', g.role_id, g.account_id where g.kind = 'role'
  union all
  select 'group-member', g.group_id, person_id from members where id = g.member_id and g.kind = 'group-member'
  union all
  select 'shares', manager_id, client_id from shares where id = g.share_id and g.kind = 'share'
  union all
  select 'account', g.account_id, null where g.kind = 'client-access' and g.client_link_id is null
  union all
  select 'link', manager_id, client_id from links where id = g.client_link_id and g.kind = 'client-access'
  union all
  select k.* from timed_grants t, access_key_of_timed(t) k where t.id = g.timed_grant_id and g.kind = 'timed'
  union all
  select 'key', g.api_key_id, null where g.kind = 'key'
$$;

create function note_timed_changes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then insert into access_changes (kind, a, b) select * from access_key_of_timed(old); end if;
  if tg_op <> 'DELETE' then insert into access_changes (kind, a, b) select * from access_key_of_timed(new); end if;
  return null;
end
$$;
create trigger note_changed after insert or update or delete on timed_grants for each row execute function note_timed_changes();

create function note_grant_changes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then insert into access_changes (kind, a, b) select * from access_key_of_grant(old); end if;
  if tg_op <> 'DELETE' then insert into access_changes (kind, a, b) select * from access_key_of_grant(new); end if;
  return null;
end
$$;
create trigger note_changed after insert or update or delete on grants for each row execute function note_grant_changes();

-- With a link, what was given and the keys that were made over it count, and count no more (R12).
create function note_grants_of_link() returns trigger language plpgsql as $$
begin
  insert into access_changes (kind, a, b) select k.* from grants g, access_key_of_grant(g) k where g.link_id = new.id;
  insert into access_changes (kind, a) select 'key', id from api_keys where made_over_link = new.id;
  return null;
end
$$;
create trigger note_grants after update of status, expires_at on links for each row
  when ((old.status, old.expires_at) is distinct from (new.status, new.expires_at)) execute function note_grants_of_link();

create function note_links_of_client() returns trigger language plpgsql as $$
begin
  insert into access_changes (kind, a, b) select 'link', manager_id, client_id from links where client_id = new.id;
  return null;
end
$$;
create trigger note_links after update of outside_suspended_at on accounts for each row
  when ((old.outside_suspended_at is null) <> (new.outside_suspended_at is null)) execute function note_links_of_client();

create function note_keys_of_maker() returns trigger language plpgsql as $$
begin
  insert into access_changes (kind, a) select 'key', id from api_keys where made_by = new.id and ended_at is null;
  return null;
end
$$;
create trigger note_keys after update of disabled_at on people for each row
  when ((old.disabled_at is null) <> (new.disabled_at is null)) execute function note_keys_of_maker();

create function note_keys_of_account() returns trigger language plpgsql as $$
begin
  insert into access_changes (kind, a) select 'key', id from api_keys where account_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger note_keys after update of features_off on accounts for each row
  when (old.features_off is distinct from new.features_off) execute function note_keys_of_account();

-- The rows that count now, as decisions see them: what the graph in each node's memory is made of. They say the same as the
-- slice that `gate/load-world.ts` loads.
create view live_timed_grants as
  select t.* from timed_grants t
   where t.expires_at > now() and not exists (select from dead_grants d where d.timed_grant_id = t.id);

create view access_people as
  select id, two_factor as "twoFactor", disabled_at is not null as disabled from people;

create view access_accounts as
  select a.id, a.owner_id as owner, a.state, coalesce(d.before_access, a.client_access) as "clientAccess",
         a.features_off as "featuresOff"
    from accounts a
    left join dead_grants d on d.account_id = a.id and d.kind = 'client-access' and d.client_link_id is null;

create view access_roles as
  select r.id, r.account_id as account,
         case when d.id is null then r.permissions
              else array(select unnest(r.permissions) intersect select unnest(d.before_permissions)) end as permissions
    from roles r left join dead_grants d on d.role_id = r.id and d.kind = 'role';

create view access_members as
  select m.account_id as account, m.person_id as person,
         coalesce(to_json(m.preset), to_json(m.role_id), to_json(m.permissions)) as role,
         case when t.permissions is null then m.ticked else m.ticked || t.permissions end as ticked,
         case when t.permissions is null then m.unticked
              else array(select unnest(m.unticked) except select unnest(t.permissions)) end as unticked,
         to_json(least(m.expires_at, d.before_expires_at)) #>> '{}' as "expiresAt",
         case when d.id is not null then json_build_object(
           'role', coalesce(to_json(d.before_preset), to_json(d.before_role_id), to_json(d.before_permissions)),
           'ticked', d.before_ticked, 'unticked', d.before_unticked) end as "atMost"
    from members m
    left join dead_grants d on d.member_id = m.id and d.kind = 'member'
    left join (select member_id, array_agg(distinct p) as permissions
                 from live_timed_grants, unnest(permissions) as p group by member_id) t on t.member_id = m.id
   where m.status = 'active' and m.person_id is not null and not coalesce(d.is_new or d.before_suspended, false);

create view access_group_members as
  select g.account_id as account, gm.group_id as "group", gm.person_id as person
    from group_members gm
    join groups g on g.id = gm.group_id
   where not exists (
     select from members m join dead_grants d on d.member_id = m.id
      where m.account_id = g.account_id and m.person_id = gm.person_id and d.kind = 'group-member' and d.group_id = gm.group_id);

create view access_links as
  select l.manager_id as manager, l.client_id as client,
         case when c.outside_suspended_at is null
              then coalesce(to_json(l.preset), to_json(l.role_id), to_json(l.permissions))
              else to_json('suspended'::text) end as ceiling,
         case when c.outside_suspended_at is null then coalesce(t.permissions, '{}') else '{}' end as ticked,
         l.onward, l.require_two_factor as "requireTwoFactor",
         case when d.id is null then l.client_access
              when 'shared' in (coalesce(l.client_access, ''), coalesce(d.before_access, '')) then 'shared'
              when l.client_access is null or d.before_access is null then null
              else 'team' end as "clientAccess",
         to_json(l.expires_at) #>> '{}' as "expiresAt"
    from links l
    join accounts c on c.id = l.client_id
    left join dead_grants d on d.client_link_id = l.id and d.kind = 'client-access'
    left join (select link_id, array_agg(distinct p) as permissions
                 from live_timed_grants, unnest(permissions) as p group by link_id) t on t.link_id = l.id
   where l.status = 'active';

create view access_shares as
  with timed as (
    select l.manager_id, l.client_id, t.person_id, array_agg(distinct p) as permissions
      from live_timed_grants t join links l on l.id = t.client_link_id, unnest(t.permissions) as p
     where l.status = 'active'
     group by l.manager_id, l.client_id, t.person_id
  ),
  opened as (
    select s.*, coalesce(to_json(d.before_preset), to_json(d.before_role_id), to_json(d.before_permissions)) as at_most
      from shares s left join dead_grants d on d.share_id = s.id and d.kind = 'share'
     where not coalesce(d.is_new, false)
  )
  select coalesce(o.manager_id, t.manager_id) as manager, coalesce(o.client_id, t.client_id) as client,
         o.group_id as "group", coalesce(o.person_id, t.person_id) as person,
         coalesce(to_json(o.preset), to_json(o.role_id), to_json(o.permissions), '[]') as right,
         coalesce(t.permissions, '{}') as ticked, o.at_most as "atMost"
    from opened o full join timed t
      on t.manager_id = o.manager_id and t.client_id = o.client_id and t.person_id = o.person_id;

create view access_keys as
  select k.id, encode(k.secret_hash, 'hex') as hash, k.account_id as account, k.made_by as maker, k.scopes, l.manager_id as via,
         to_json(least(k.expires_at, l.expires_at)) #>> '{}' as "expiresAt"
    from live_api_keys k left join links l on l.id = k.made_over_link;

create view access_rechecks as
  select (extract(epoch from t.expires_at) * 1000)::float8 as at, k.* from timed_grants t, access_key_of_timed(t) k where t.expires_at > now()
  union all
  select (extract(epoch from l.expires_at) * 1000)::float8, k.* from links l join grants g on g.link_id = l.id, access_key_of_grant(g) k
   where l.status = 'active' and l.expires_at > now();
comment on view access_rechecks is 'What changes by time alone: rows to be read again at a time, in milliseconds since 1970.';
