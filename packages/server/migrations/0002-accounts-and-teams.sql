create table accounts (
  id uuid primary key default gen_random_uuid(),
  external_id text unique,
  number text not null unique,
  name text not null,
  owner_id uuid not null references people,
  state text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  client_access text not null default 'team' check (client_access in ('team', 'shared')),
  features_off text[] not null default '{}',
  hue smallint not null check (hue between 1 and 8),
  address text not null default '',
  tax_id text not null default '',
  phone text not null default '',
  website text not null default '',
  owner_last_active_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on column accounts.number is 'Customer number: KH-, seven digits and a check digit.';
comment on column accounts.client_access is 'Who of the team may go to a client: everybody, or those it is shared with (R5).';
comment on column accounts.owner_last_active_at is 'When the owner last opened it; of the others, their members row says so.';
create index accounts_of_owner on accounts (owner_id, lower(name), id);

alter table people
  add constraint people_last_account_id_fkey foreign key (last_account_id) references accounts on delete set null;

create table roles (
  id uuid primary key default gen_random_uuid(),
  external_id text unique,
  account_id uuid not null references accounts on delete cascade,
  name text not null,
  description text not null default '',
  colour text,
  permissions text[] not null,
  created_at timestamptz not null default now()
);
create unique index roles_name on roles (account_id, lower(name));

create table members (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  person_id uuid references people on delete cascade,
  email text not null,
  name text not null,
  language text not null default 'en' check (language in ('en', 'pl')),
  preset text,
  role_id uuid references roles,
  permissions text[],
  ticked text[] not null default '{}',
  unticked text[] not null default '{}',
  status text not null check (status in ('invited', 'active', 'suspended')),
  expires_at timestamptz,
  invited_by uuid references people on delete set null,
  message text not null default '',
  last_active_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (num_nonnulls(preset, role_id, permissions) = 1),
  check (status = 'invited' or person_id is not null)
);
comment on table members is 'A person in an account''s team, or an address that was invited to it.';
comment on column members.person_id is 'Null until somebody who signs in with this address accepts.';
comment on column members.email is 'Where the invitation goes, and what it is bound to.';

-- A person is in a team once.
create unique index members_person on members (account_id, person_id);
-- An address is invited to a team once.
create unique index members_email on members (account_id, lower(email)) where status = 'invited';
-- What waits for somebody is found by his address.
create index members_by_address on members (lower(email)) where status = 'invited';
create index members_of_person on members (person_id) where person_id is not null;
create index members_by_name on members (account_id, lower(name), id);
create index members_of_role on members (role_id) where role_id is not null;

create table groups (
  id uuid primary key default gen_random_uuid(),
  external_id text unique,
  account_id uuid not null references accounts on delete cascade,
  name text not null,
  created_at timestamptz not null default now()
);
create unique index groups_name on groups (account_id, lower(name));

create table group_members (
  group_id uuid not null references groups on delete cascade,
  person_id uuid not null references people on delete cascade,
  primary key (group_id, person_id)
);
create index groups_of_person on group_members (person_id);
