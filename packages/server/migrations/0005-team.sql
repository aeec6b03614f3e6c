alter table roles
  add column letter text,
  add column version integer not null default 1;
alter table groups add column version integer not null default 1;

create table contacts (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  member_id uuid unique references members on delete set null,
  name text not null,
  email text not null,
  phone text not null default '',
  address text not null default '',
  language text not null default 'en' check (language in ('en', 'pl')),
  mails_general boolean not null default true,
  mails_invoice boolean not null default false,
  mails_support boolean not null default false,
  mails_product boolean not null default false,
  mails_domain boolean not null default false,
  mails_affiliate boolean not null default false,
  bouncing_since timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table contacts is 'An address that gets mail about an account. It gives no access; the member that a contact becomes does.';
create unique index contacts_email on contacts (account_id, lower(email));
create index contacts_by_name on contacts (account_id, lower(name), id);

alter table accounts
  add column owner_mails text[] not null default '{general,invoice,support,product,domain,affiliate}';
comment on column accounts.owner_mails is 'Which categories of mail the owner gets.';

alter table invitations add column bounced_at timestamptz;
alter table mails add column invitation_id uuid references invitations on delete set null;
comment on column invitations.bounced_at is 'When its mail was refused for good.';
create index invitations_of_sender on invitations (account_id, sent_by)
  where accepted_at is null and declined_at is null and cancelled_at is null and replaced_at is null;

create table ownership_transfers (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  from_id uuid not null references people on delete cascade,
  to_id uuid not null references people on delete cascade,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('accepted', 'declined', 'cancelled', 'expired')),
  check ((ended_at is null) = (ended is null))
);
-- An account is offered to one person at a time.
create unique index ownership_transfers_open on ownership_transfers (account_id) where ended_at is null;

create table member_imports (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  created_by uuid not null references people on delete cascade,
  status text not null check (status in ('checked', 'running', 'done', 'cancelled')),
  header text[] not null,
  started_by uuid references people on delete cascade,
  started_session uuid references sessions on delete set null,
  advanced_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on column member_imports.started_session is 'Whoever starts it while visiting invites by what the visit lets him, as long as it lasts.';
comment on column member_imports.advanced_at is 'When it last came further: one that stands still is picked up again.';
create index member_imports_of_account on member_imports (account_id, created_at desc);
create index member_imports_running on member_imports (advanced_at) where status = 'running';

create table member_import_rows (
  import_id uuid not null references member_imports on delete cascade,
  line integer not null,
  source text[] not null,
  email text not null,
  name text not null,
  role text not null,
  language text not null,
  groups text[] not null default '{}',
  verdict text not null check (verdict in ('good', 'bad')),
  outcome text not null default 'waiting' check (outcome in ('waiting', 'invited', 'failed', 'skipped')),
  code text,
  detail text,
  primary key (import_id, line)
);
comment on column member_import_rows.source is 'The row as it stood in the file, to give it back when it failed.';
create index member_import_rows_waiting on member_import_rows (import_id, line) where outcome = 'waiting';

alter table members add column reminded_at timestamptz;
comment on column members.reminded_at is 'When the mail before the end of the membership went out.';
create index members_ending on members (expires_at) where expires_at is not null;

alter table members add column invited_groups uuid[] not null default '{}';
comment on column members.invited_groups is 'The groups that whoever accepts the invitation is put into.';

-- Each order of the list, and its search by part of a name or an address, without reading a whole large team.
create extension if not exists pg_trgm;
create index members_name_parts on members using gin (lower(name) gin_trgm_ops);
create index members_email_parts on members using gin (lower(email) gin_trgm_ops);
create index members_active_first on members (account_id, coalesce(last_active_at, '-infinity'), id);
create index members_active_last on members (account_id, coalesce(last_active_at, 'infinity'), id);
create index members_by_invitation on members (account_id, created_at, id);
create index members_inviter on members (account_id, invited_by) where status = 'invited';
create index links_asker on links (manager_id, asked_by) where status = 'pending';
