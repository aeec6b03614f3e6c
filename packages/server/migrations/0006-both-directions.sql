alter table links
  add column asked_by_side text not null default 'manager' check (asked_by_side in ('manager', 'client')),
  add column labels text[] not null default '{}',
  add column note text not null default '',
  add column attention_at timestamptz,
  add column last_entry_at timestamptz,
  add column ended_by_side text check (ended_by_side in ('manager', 'client', 'operator')),
  add column decline_reason text not null default '',
  add column sharing_version integer not null default 1;
comment on column links.asked_by_side is 'Who asked: the manager for a client, or the client by sharing its account.';
comment on column links.labels is 'The manager''s own, as is the note; the client never sees them.';
comment on column links.sharing_version is 'Of client_access and the shares of this client, which are saved as one.';
comment on column links.last_entry_at is 'When somebody last entered the client over this link.';

alter table accounts
  add column request_code text,
  add column request_code_since timestamptz,
  add column share_code_hash bytea,
  add column share_code_expires_at timestamptz,
  add column made_by uuid references accounts on delete set null,
  add column outside_suspended_at timestamptz,
  add column outside_suspended_by uuid references people on delete set null,
  add column shows_people boolean not null default true;
comment on column accounts.request_code is 'Whoever asks to manage this account must know it; null: nobody needs it. It lets nobody in.';
comment on column accounts.request_code_since is 'Since when one is demanded: what was asked by e-mail before stays to be answered.';
comment on column accounts.share_code_hash is 'SHA-256 of a code that this account shows to one manager, to be asked by. Single use.';
comment on column accounts.made_by is 'The manager account that made this one, and may therefore switch its features.';
comment on column accounts.outside_suspended_at is 'Since when no link lets anybody in, whatever its ceiling.';
comment on column accounts.shows_people is 'Whether its clients see which of its people came, or the account only.';

create unique index accounts_share_code on accounts (share_code_hash) where share_code_hash is not null;

create table blocked_managers (
  client_id uuid not null references accounts on delete cascade,
  manager_id uuid not null references accounts on delete cascade,
  blocked_by uuid references people on delete set null,
  blocked_at timestamptz not null default now(),
  primary key (client_id, manager_id)
);
create index blocked_managers_newest on blocked_managers (client_id, blocked_at desc, manager_id);
comment on table blocked_managers is 'Who may not ask this account any more. To them it is as if its number did not exist.';

-- What each person does with his list of clients: hiding is not ending.
create table client_marks (
  person_id uuid not null references people on delete cascade,
  link_id uuid not null references links on delete cascade,
  pinned boolean not null default false,
  hidden boolean not null default false,
  primary key (person_id, link_id)
);
create index client_marks_of_link on client_marks (link_id);
create index accounts_made_by on accounts (made_by) where made_by is not null;
create index shares_of_group on shares (group_id) where group_id is not null;
create index shares_of_person on shares (person_id) where person_id is not null;
