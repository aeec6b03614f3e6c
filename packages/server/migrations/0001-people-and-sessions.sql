create table people (
  id uuid primary key default gen_random_uuid(),
  external_id text unique,
  email text not null,
  name text not null,
  language text not null default 'en' check (language in ('en', 'pl')),
  password_hash text,
  two_factor boolean not null default false,
  operator boolean not null default false,
  disabled_at timestamptz,
  first_signed_in_at timestamptz,
  last_account_id uuid,
  created_at timestamptz not null default now()
);
comment on table people is 'One individual with one login. Never shared by several people.';
comment on column people.external_id is 'The id that an imported world file gave.';

-- An address belongs to one person, however it is capitalised.
create unique index people_email on people (lower(email));

create table sessions (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  token_hash bytea not null unique,
  ip text,
  user_agent text,
  started_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on column sessions.token_hash is 'SHA-256 of the cookie; the cookie itself is nowhere.';
create index sessions_of_person on sessions (person_id, last_used_at desc, id) where ended_at is null;

create table password_resets (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_of_person on password_resets (person_id);

create table throttles (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz not null
);
comment on table throttles is 'Tries in the running window, by what is tried and by whom.';

create table settings (
  singleton boolean primary key default true check (singleton),
  setup_token_hash bytea,
  set_up_at timestamptz
);
comment on table settings is 'One row: what holds for the whole server.';
insert into settings default values;
