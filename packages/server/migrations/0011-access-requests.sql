create table access_requests (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  person_id uuid not null references people on delete cascade,
  permission text not null,
  via_account_id uuid references accounts on delete cascade,
  step text not null,
  step_account_id uuid not null references accounts on delete cascade,
  note text not null default '',
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people on delete set null,
  answer text check (answer in ('granted', 'declined', 'withdrawn', 'expired')),
  check ((answered_at is null) = (answer is null))
);
comment on table access_requests is 'A person asks for a permission where a step of his path took it away; whoever can change that step answers.';
create unique index access_requests_open on access_requests (account_id, person_id, permission, coalesce(via_account_id, account_id)) where answered_at is null;
create index access_requests_of_step on access_requests (step_account_id, asked_at desc, id);

create table timed_grants (
  id uuid primary key default gen_random_uuid(),
  request_id uuid references access_requests on delete set null,
  account_id uuid not null references accounts on delete cascade,
  member_id uuid references members on delete cascade,
  link_id uuid references links on delete cascade,
  share_id uuid references shares on delete cascade,
  permissions text[] not null,
  granted_by uuid references people on delete set null,
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (num_nonnulls(member_id, link_id, share_id) = 1)
);
comment on table timed_grants is 'A tick, or a higher ceiling or right, that ends by itself.';
create index timed_grants_of_member on timed_grants (member_id) where member_id is not null;
create index timed_grants_of_link on timed_grants (link_id) where link_id is not null;
create index timed_grants_of_share on timed_grants (share_id) where share_id is not null;
create index timed_grants_ending on timed_grants (expires_at);

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
  insert into grants (account_id, link_id, kind, member_id, share_id, timed_grant_id, is_new, permissions, made_by, made_by_name)
  select new.account_id, link, 'timed', new.member_id, new.share_id, new.id, true, new.permissions, giver.id, giver.name
    from giver();
  return null;
end
$$;
create trigger grant_of_timed after insert on timed_grants for each row execute function grant_of_timed();
