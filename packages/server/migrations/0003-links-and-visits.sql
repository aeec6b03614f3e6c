create table links (
  id uuid primary key default gen_random_uuid(),
  manager_id uuid not null references accounts on delete cascade,
  client_id uuid references accounts on delete cascade,
  invited_email text,
  status text not null check (status in ('pending', 'active', 'declined', 'cancelled', 'ended')),
  preset text,
  role_id uuid references roles,
  permissions text[],
  onward boolean not null default false,
  require_two_factor boolean not null default false,
  client_access text check (client_access in ('team', 'shared')),
  message text not null default '',
  asked_by uuid references people on delete set null,
  asked_at timestamptz not null default now(),
  answer_by timestamptz,
  answered_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  check (num_nonnulls(preset, role_id, permissions) = 1),
  check (client_id is not null or invited_email is not null),
  check (client_id is not null or status <> 'active'),
  check (manager_id <> client_id)
);
comment on table links is 'Manager account to client account (R4).';
comment on column links.client_id is 'Null while an invitation by e-mail waits: whether that address owns an account is not the manager''s to know.';
comment on column links.preset is 'The ceiling, or what the manager asks for while the link is pending; as are role_id and permissions.';

-- At most one link that is not over stands between the same manager and client (R4).
create unique index links_live on links (manager_id, client_id) where status in ('pending', 'active');
create unique index links_asked on links (manager_id, lower(invited_email)) where status = 'pending' and client_id is null;
create index links_of_manager on links (manager_id, asked_at desc, id);
create index links_of_client on links (client_id, asked_at desc, id);
create index links_by_address on links (lower(invited_email)) where status = 'pending' and client_id is null;

create table shares (
  id uuid primary key default gen_random_uuid(),
  manager_id uuid not null references accounts on delete cascade,
  client_id uuid not null references accounts on delete cascade,
  group_id uuid references groups on delete cascade,
  person_id uuid references people on delete cascade,
  preset text,
  role_id uuid references roles,
  permissions text[],
  created_at timestamptz not null default now(),
  check (num_nonnulls(preset, role_id, permissions) = 1),
  check (num_nonnulls(group_id, person_id) = 1)
);
comment on table shares is 'Inside a manager account: a client opened to a group or a person, with a right (R5).';
create unique index shares_with_group on shares (manager_id, client_id, group_id) where group_id is not null;
create unique index shares_with_person on shares (manager_id, client_id, person_id) where person_id is not null;

create table visits (
  id uuid primary key default gen_random_uuid(),
  session_id uuid references sessions on delete set null,
  person_id uuid not null references people on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  via_account_id uuid not null references accounts on delete cascade,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('left', 'ended-by-client', 'signed-out', 'access-ended', 'expired')),
  check ((ended_at is null) = (ended is null))
);
comment on table visits is 'One stay of a person in an account that is entered through a link.';
comment on column visits.session_id is 'Null once the session is forgotten: the visits outlive it in the client''s history.';
-- A session is in an account once.
create unique index visits_open on visits (session_id, account_id) where ended_at is null;
create index visits_of_account on visits (account_id, started_at desc, id);
create index visits_of_session on visits (session_id, account_id, started_at desc);
create index visits_of_person on visits (person_id) where ended_at is null;
create index visits_via on visits (via_account_id) where ended_at is null;

create table invitations (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  member_id uuid references members on delete set null,
  link_id uuid references links on delete cascade,
  email text not null,
  token_hash bytea not null unique,
  sent_by uuid references people on delete set null,
  sent_at timestamptz not null default now(),
  opened_at timestamptz,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  cancelled_at timestamptz,
  replaced_at timestamptz
);
comment on table invitations is 'Each mailed invitation, single use; a resent one replaces the one before. The rows stay, so that an old link can say what became of it.';
create index invitations_of_member on invitations (member_id, sent_at desc) where member_id is not null;
create index invitations_of_link on invitations (link_id, sent_at desc) where link_id is not null;
