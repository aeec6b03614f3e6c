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
    ('people', 'person', 'id', 'null::uuid', 'two_factor, disabled_at'),
    ('accounts', 'account', 'id', 'null::uuid', 'owner_id, state, client_access, features_off, outside_suspended_at'),
    ('roles', 'role', 'id', 'account_id', 'permissions'),
    ('members', 'member', 'account_id', 'person_id', 'preset, role_id, permissions, ticked, unticked, status, expires_at'),
    ('group_members', 'group-member', 'group_id', 'person_id', 'group_id'),
    ('links', 'link', 'manager_id', 'client_id', 'preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at'),
    ('shares', 'shares', 'manager_id', 'client_id', 'group_id, person_id, preset, role_id, permissions')
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

-- The rows that count, as decisions see them: what the graph in each node's memory is made of.
create view access_people as
  select id, two_factor as "twoFactor", disabled_at is not null as disabled from people;

create view access_accounts as
  select id, owner_id as owner, state, client_access as "clientAccess", features_off as "featuresOff" from accounts;

create view access_roles as
  select id, account_id as account, permissions from roles;

create view access_members as
  select account_id as account, person_id as person,
         coalesce(to_json(preset), to_json(role_id), to_json(permissions)) as role, ticked, unticked,
         expires_at as "expiresAt"
    from members where status = 'active' and person_id is not null;

create view access_group_members as
  select g.account_id as account, gm.group_id as "group", gm.person_id as person
    from group_members gm join groups g on g.id = gm.group_id;

create view access_links as
  select l.manager_id as manager, l.client_id as client,
         coalesce(to_json(l.preset), to_json(l.role_id), to_json(l.permissions)) as ceiling, l.onward,
         l.require_two_factor as "requireTwoFactor", l.client_access as "clientAccess", l.expires_at as "expiresAt"
    from links l where l.status = 'active';

create view access_shares as
  select manager_id as manager, client_id as client, group_id as "group", person_id as person,
         coalesce(to_json(preset), to_json(role_id), to_json(permissions)) as right
    from shares;
