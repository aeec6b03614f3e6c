create table access_requests (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  person_id uuid not null references people on delete cascade,
  permission text not null,
  via_account_id uuid references accounts on delete cascade,
  kind text not null check (kind in ('member', 'link', 'client')),
  step_account_id uuid not null references accounts on delete cascade,
  asked_permissions text[] not null,
  member_id uuid references members on delete cascade,
  link_id uuid references links on delete cascade,
  note text not null default '',
  days integer not null,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people on delete set null,
  answer text check (answer in ('granted', 'declined', 'withdrawn', 'expired')),
  check ((answered_at is null) = (answer is null))
);
comment on column access_requests.kind is 'Which step of the path is in the way: the member''s own role, the ceiling of the link, or that the client is not opened to him.';
comment on column access_requests.asked_permissions is 'What has to be given at that step for the permission.';
comment on table access_requests is 'A person asks for a permission where a step of his path took it away; whoever can change that step answers.';
create unique index access_requests_open on access_requests (account_id, person_id, permission, coalesce(via_account_id, account_id)) where answered_at is null;
create index access_requests_of_step on access_requests (step_account_id, asked_at desc, id);

create table timed_grants (
  id uuid primary key default gen_random_uuid(),
  request_id uuid references access_requests on delete set null,
  account_id uuid not null references accounts on delete cascade,
  member_id uuid references members on delete cascade,
  link_id uuid references links on delete cascade,
  client_link_id uuid references links on delete cascade,
  person_id uuid references people on delete cascade,
  permissions text[] not null,
  granted_by uuid references people on delete set null,
  granted_by_name text not null,
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (num_nonnulls(member_id, link_id, client_link_id) = 1),
  check ((client_link_id is null) = (person_id is null))
);
comment on table timed_grants is 'Ticks of a member, more than the ceiling of a link, or a client opened to one person, until a time.';
comment on column timed_grants.link_id is 'The link into this account whose ceiling it raises.';
comment on column timed_grants.client_link_id is 'The link to the client that is opened to the person.';
create index timed_grants_of_member on timed_grants (member_id) where member_id is not null;
create index timed_grants_of_link on timed_grants (link_id) where link_id is not null;
create index timed_grants_of_client on timed_grants (client_link_id) where client_link_id is not null;
create index timed_grants_ending on timed_grants (expires_at);
create index timed_grants_of_account on timed_grants (account_id, expires_at, id);

alter table grants add column timed_grant_id uuid references timed_grants on delete cascade;
create unique index grants_of_timed on grants (timed_grant_id) where kind = 'timed';
-- A view keeps the columns that were there when it was made.
create or replace view dead_grants as
  select g.* from grants g join links l on l.id = g.link_id
   where l.status <> 'active' or l.expires_at <= now();

create function grant_of_timed() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.account_id);
begin
  if link is null then return null; end if;
  insert into grants (account_id, link_id, kind, member_id, client_link_id, timed_grant_id, is_new, permissions, made_by, made_by_name)
  select new.account_id, link, 'timed', new.member_id, new.client_link_id, new.id, true, new.permissions, giver.id, giver.name
    from giver();
  return null;
end
$$;
create trigger grant_of_timed after insert on timed_grants for each row execute function grant_of_timed();

-- Whoever invites many asks for each whether he is there already.
create index members_of_address on members (account_id, lower(email));
