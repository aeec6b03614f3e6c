create table webhooks (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  url text not null,
  description text not null default '',
  secret text not null,
  events text[] not null,
  paused_at timestamptz,
  paused_because text,
  failing_since timestamptz,
  created_by uuid references people on delete set null,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
comment on table webhooks is 'Addresses that are told of every change of access in an account.';
comment on column webhooks.secret is 'The key that messages are signed with (Standard Webhooks); it must be read again for every message, so it is not hashed.';
create index webhooks_of_account on webhooks (account_id, created_at, id);

create table webhook_messages (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhooks on delete cascade,
  event text not null,
  body text not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_status integer,
  last_error text,
  replay_of uuid references webhook_messages on delete set null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz
);
comment on table webhook_messages is 'The log of what was sent and what came of it.';
create index webhook_messages_of_webhook on webhook_messages (webhook_id, created_at desc, id);
create index webhook_messages_old on webhook_messages (created_at);
