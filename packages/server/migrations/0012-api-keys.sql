create table api_keys (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references accounts on delete cascade,
  name text not null,
  prefix text not null,
  secret_hash bytea not null unique,
  scopes text[] not null,
  decides_everywhere boolean not null default false,
  made_by uuid references people on delete cascade,
  made_by_name text not null,
  made_over_link uuid references links on delete set null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by_name text,
  check ((account_id is null) = decides_everywhere),
  check (decides_everywhere or made_by is not null)
);
comment on table api_keys is 'Keys of programs. Only the hash of a key is kept; its prefix is shown to tell keys apart.';
comment on column api_keys.scopes is 'Never more than the maker holds, when it was made and at each use.';
comment on column api_keys.decides_everywhere is 'The operator''s own: it may ask about anybody in any account, and do nothing else.';
comment on column api_keys.made_over_link is 'The link that the maker had come over, if he was visiting: the key ends with it (R12).';
create index api_keys_of_account on api_keys (account_id, created_at desc, id);
create index api_keys_of_maker on api_keys (made_by) where ended_at is null;
create index api_keys_of_link on api_keys (made_over_link) where made_over_link is not null;
