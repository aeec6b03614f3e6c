-- R12: what was granted through a visit remembers the link.
--
-- The gate says in each transaction on whose behalf it acts (gate/mark-act.ts): `keyholder.link` is the link that a visitor
-- came over, `keyholder.own` the account whose own people act. The triggers below write down what a visitor gives, whatever
-- operation gives it, and forget it where the client's own people later decide about the same thing.
create table grants (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  link_id uuid not null references links,
  kind text not null check (kind in ('member', 'role', 'group-member', 'share', 'client-access', 'timed')),
  member_id uuid references members on delete cascade,
  role_id uuid references roles on delete cascade,
  group_id uuid references groups on delete cascade,
  share_id uuid references shares on delete cascade,
  client_link_id uuid references links on delete cascade,
  is_new boolean not null default false,
  before_preset text,
  before_role_id uuid references roles,
  before_permissions text[],
  before_ticked text[] not null default '{}',
  before_unticked text[] not null default '{}',
  before_suspended boolean not null default false,
  before_expires_at timestamptz,
  before_access text,
  permissions text[] not null default '{}',
  made_by uuid references people on delete set null,
  made_by_name text not null,
  made_at timestamptz not null default now()
);
comment on table grants is 'Access that somebody gave in a client account while he visited it. It ends with the link unless the client keeps it; a kept or ended one is gone from here.';
comment on column grants.is_new is 'The whole thing was given; else it stood before as the columns before_… say, and counts at most as that once the link is over.';
comment on column grants.before_suspended is 'A visitor restored the member.';
comment on column grants.before_expires_at is 'A visitor prolonged the membership; null: he did not.';
comment on column grants.permissions is 'What it added when it was given, to be shown.';
create index grants_of_link on grants (link_id, made_at, id);
create unique index grants_of_member on grants (member_id) where kind = 'member';
create unique index grants_of_role on grants (role_id) where kind = 'role';
create unique index grants_of_group_member on grants (group_id, member_id) where kind = 'group-member';
create unique index grants_of_share on grants (share_id) where kind = 'share';
create unique index grants_of_client_access on grants (account_id, client_link_id) nulls not distinct where kind = 'client-access';
create index grants_of_places on grants (member_id);
create index grants_of_client_link on grants (client_link_id) where client_link_id is not null;
create index grants_before_role on grants (before_role_id) where before_role_id is not null;
create index grants_of_account on grants (account_id);

create view dead_grants as
  select g.* from grants g join links l on l.id = g.link_id
   where l.status <> 'active' or l.expires_at <= now();
comment on view dead_grants is 'Grants whose link is over. They count for nothing from that moment, whether or not they were cleared away yet.';

-- The link over which somebody is giving something in this account now; null: nobody is.
create function giving_link(account uuid) returns uuid language sql stable as $$
  select id from links
   where id = nullif(current_setting('keyholder.link', true), '')::uuid and client_id = account
$$;

create function giver() returns table (id uuid, name text) language sql stable as $$
  select id, name from people where id = nullif(current_setting('keyholder.person', true), '')::uuid
$$;

-- Whether the account's own people, by what nobody gave them in a visit, are acting in it now.
create function own_act(account uuid) returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('keyholder.own', true), '')::uuid = account, false)
$$;

create function grant_of_member() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.account_id);
  offered boolean := tg_op = 'INSERT';
  changed boolean := false;
  restored boolean := false;
  prolonged boolean := false;
begin
  if link is null then return null; end if;
  if tg_op = 'UPDATE' then
    -- Whoever invites last answers for the place.
    offered := new.status = 'invited' and new.invited_by is distinct from old.invited_by;
    changed := (new.preset, new.role_id, new.permissions, new.ticked, new.unticked)
      is distinct from (old.preset, old.role_id, old.permissions, old.ticked, old.unticked);
    restored := old.status = 'suspended' and new.status = 'active';
    prolonged := old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at);
    insert into grants (account_id, link_id, kind, member_id, group_id, made_by, made_by_name)
    select new.account_id, link, 'group-member', new.id, g, giver.id, giver.name
      from giver(), unnest(new.invited_groups) as g
     where g <> all (old.invited_groups)
    on conflict do nothing;
  end if;
  if not (offered or changed or restored or prolonged) then return null; end if;
  if offered then
    insert into grants (account_id, link_id, kind, member_id, is_new, made_by, made_by_name)
    select new.account_id, link, 'member', new.id, true, giver.id, giver.name from giver()
    on conflict (member_id) where kind = 'member' do update set
      link_id = excluded.link_id, is_new = true, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
    return null;
  end if;
  insert into grants (account_id, link_id, kind, member_id, before_preset, before_role_id, before_permissions,
    before_ticked, before_unticked, before_suspended, before_expires_at, made_by, made_by_name)
  select new.account_id, link, 'member', new.id, old.preset, old.role_id, old.permissions,
         old.ticked, old.unticked, restored, case when prolonged then old.expires_at end, giver.id, giver.name
    from giver()
  on conflict (member_id) where kind = 'member' do update set
    link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now(),
    before_suspended = grants.before_suspended or excluded.before_suspended,
    before_expires_at = least(grants.before_expires_at, excluded.before_expires_at);
  return null;
end
$$;
create trigger grant_of_member after insert or update on members for each row execute function grant_of_member();

-- What the account's own people decide later is theirs: of a place that a visitor gave, all of it; of one that stood before,
-- the role, the end or the suspension that they decide about. A role that is replaced for many decides about none of them:
-- only what decides about this one member sets his ticks, his end or his inviter.
create function adopt_member() returns trigger language plpgsql as $$
begin
  if not own_act(new.account_id) then return null; end if;
  delete from grants where member_id = new.id and kind = 'member' and is_new;
  if tg_argv[0] = 'role' then
    update grants set before_preset = new.preset, before_role_id = new.role_id, before_permissions = new.permissions,
           before_ticked = new.ticked, before_unticked = new.unticked
     where member_id = new.id and kind = 'member';
  elsif tg_argv[0] = 'end' then
    update grants set before_expires_at = null where member_id = new.id and kind = 'member';
  elsif tg_argv[0] = 'suspension' then
    update grants set before_suspended = false where member_id = new.id and kind = 'member';
  end if;
  delete from grants
   where member_id = new.id and kind = 'member' and not before_suspended and before_expires_at is null
     and (before_preset, before_role_id, before_permissions, before_ticked, before_unticked)
       is not distinct from (new.preset, new.role_id, new.permissions, new.ticked, new.unticked);
  return null;
end
$$;
create trigger adopt_role after update of ticked on members for each row execute function adopt_member('role');
create trigger adopt_end after update of expires_at on members for each row execute function adopt_member('end');
create trigger adopt_place after update of invited_by on members for each row execute function adopt_member('place');
create trigger adopt_restored after update of status on members
  for each row when (old.status = 'suspended' and new.status = 'active') execute function adopt_member('suspension');

create function grant_of_group_member() returns trigger language plpgsql as $$
declare
  place record;
begin
  select m.id, m.account_id, giving_link(m.account_id) as link into place
    from groups g join members m on m.account_id = g.account_id and m.person_id = new.person_id
   where g.id = new.group_id;
  if place.link is null then return null; end if;
  insert into grants (account_id, link_id, kind, member_id, group_id, made_by, made_by_name)
  select place.account_id, place.link, 'group-member', place.id, new.group_id, giver.id, giver.name from giver()
  on conflict (group_id, member_id) where kind = 'group-member' do update set
    link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  return null;
end
$$;
create trigger grant_of_group_member after insert on group_members
  for each row execute function grant_of_group_member();

create function forget_group_member() returns trigger language plpgsql as $$
begin
  delete from grants
   where group_id = old.group_id and member_id in (select id from members where person_id = old.person_id);
  return null;
end
$$;
create trigger forget_group_member after delete on group_members
  for each row execute function forget_group_member();

create function grant_of_role() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.account_id);
begin
  if link is not null and not new.permissions <@ old.permissions then
    insert into grants (account_id, link_id, kind, role_id, before_permissions, made_by, made_by_name)
    select new.account_id, link, 'role', new.id, old.permissions, giver.id, giver.name from giver()
    on conflict (role_id) where kind = 'role' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif own_act(new.account_id) then
    delete from grants where role_id = new.id and kind = 'role';
  end if;
  return null;
end
$$;
create trigger grant_of_role after update of permissions on roles for each row execute function grant_of_role();

create function spell_out_role_before() returns trigger language plpgsql as $$
begin
  update grants set before_role_id = null, before_permissions = old.permissions where before_role_id = old.id;
  return old;
end
$$;
create trigger spell_out_role_before before delete on roles for each row execute function spell_out_role_before();

create function grant_of_share() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.manager_id);
begin
  if link is not null then
    if tg_op = 'INSERT' then
      insert into grants (account_id, link_id, kind, share_id, group_id, is_new, made_by, made_by_name)
      select new.manager_id, link, 'share', new.id, new.group_id, true, giver.id, giver.name from giver();
    elsif (new.preset, new.role_id, new.permissions) is distinct from (old.preset, old.role_id, old.permissions) then
      insert into grants (account_id, link_id, kind, share_id, group_id, before_preset, before_role_id, before_permissions,
        made_by, made_by_name)
      select new.manager_id, link, 'share', new.id, new.group_id, old.preset, old.role_id, old.permissions, giver.id, giver.name
        from giver()
      on conflict (share_id) where kind = 'share' do update set
        link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
    end if;
  elsif tg_op = 'UPDATE' and own_act(new.manager_id) then
    delete from grants where share_id = new.id and kind = 'share';
  end if;
  return null;
end
$$;
create trigger grant_of_share after insert or update of preset, role_id, permissions on shares
  for each row execute function grant_of_share();

create function grant_of_client_access() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.id);
begin
  if link is not null and old.client_access = 'shared' and new.client_access = 'team' then
    insert into grants (account_id, link_id, kind, before_access, made_by, made_by_name)
    select new.id, link, 'client-access', old.client_access, giver.id, giver.name from giver()
    on conflict (account_id, client_link_id) where kind = 'client-access' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif link is not null or own_act(new.id) then
    delete from grants where account_id = new.id and kind = 'client-access' and client_link_id is null
      and (link is null or new.client_access = 'shared');
  end if;
  return null;
end
$$;
create trigger grant_of_client_access after update of client_access on accounts
  for each row execute function grant_of_client_access();

create function grant_of_one_client_access() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.manager_id);
  everywhere text := (select client_access from accounts where id = new.manager_id);
begin
  if link is not null and coalesce(old.client_access, everywhere) = 'shared' and coalesce(new.client_access, everywhere) = 'team' then
    insert into grants (account_id, link_id, kind, client_link_id, before_access, made_by, made_by_name)
    select new.manager_id, link, 'client-access', new.id, old.client_access, giver.id, giver.name from giver()
    on conflict (account_id, client_link_id) where kind = 'client-access' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif link is not null or own_act(new.manager_id) then
    delete from grants where client_link_id = new.id and kind = 'client-access'
      and (link is null or coalesce(new.client_access, everywhere) = 'shared');
  end if;
  return null;
end
$$;
create trigger grant_of_one_client_access after update of client_access on links
  for each row execute function grant_of_one_client_access();

-- Whether the account `via` shows its clients that it was this person who came (accounts.shows_people). Of those who came to
-- it from further up, all on the way must show theirs.
create function shows_person(via uuid, person uuid) returns boolean language sql stable as $$
  select (select shows_people from accounts where id = via) and (
    exists (select from accounts where id = via and owner_id = person)
    or exists (select from members where account_id = via and person_id = person)
    or not exists (
      with recursive upstream(id, steps) as (
        select via, 0
        union
        select l.manager_id, u.steps + 1 from upstream u join links l on l.client_id = u.id
         where u.steps < 6 and l.status in ('active', 'ended')
      )
      select from upstream join accounts using (id) where not shows_people))
$$;

-- The same, as it concerns who reads in the account `reader`: what did not come from a manager of it is no secret of one.
create function may_know(reader uuid, via uuid, person uuid) returns boolean language sql stable as $$
  select via is null or not exists (select from links where client_id = reader and manager_id = via) or shows_person(via, person)
$$;

alter table invitations add column via_account_id uuid references accounts on delete set null;
comment on column invitations.via_account_id is 'The manager account that the sender was visiting through.';

create table departures (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  person_id uuid references people on delete set null,
  name text not null,
  email text not null,
  removed_by_name text not null,
  at timestamptz not null default now(),
  clients jsonb not null
);
comment on table departures is 'Who was removed from a team everywhere at once, and which clients he could enter until then.';
create index departures_of_account on departures (account_id, at desc, id);

alter table visits add column entry_level jsonb;
comment on column visits.entry_level is 'What the visitor could do when he came in, as a level is shown (R9).';

alter table audit_entries add column visit_id uuid;
comment on column audit_entries.visit_id is 'The visit during which it was done.';
create index audit_of_visit on audit_entries (account_id, visit_id, id) where visit_id is not null;
