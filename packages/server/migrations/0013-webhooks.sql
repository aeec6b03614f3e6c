create table webhooks (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  url text not null,
  description text not null default '',
  events text[],
  secret text not null,
  previous_secret text,
  previous_secret_until timestamptz,
  link_id uuid references links,
  paused_at timestamptz,
  paused_because text check (paused_because in ('by-hand', 'failing', 'gone')),
  failing_since timestamptz,
  delivered_at timestamptz,
  delivering_until timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check ((paused_at is null) = (paused_because is null))
);
comment on table webhooks is 'Addresses that are told of every change of access in an account.';
comment on column webhooks.events is 'The types that are told; null: every one, those of later versions too.';
comment on column webhooks.secret is 'The key that messages are signed with (Standard Webhooks); it must be read again for every message, so it is not hashed.';
comment on column webhooks.previous_secret is 'Signed with as well until previous_secret_until, while receivers change over.';
comment on column webhooks.link_id is 'Over which link a visitor chose the address (R12): from the moment that the link is over nothing is told to it, unless the account''s own people resume it.';
comment on column webhooks.failing_since is 'When a message did not get through for the first time since the last one that did.';
comment on column webhooks.delivering_until is 'Until when a node has it to itself to deliver its messages one after another; a killed one loses it by the time.';
create index webhooks_of_account on webhooks (account_id, created_at, id);
create index webhooks_of_link on webhooks (link_id) where link_id is not null;

create table webhook_messages (
  id uuid primary key default gen_random_uuid(),
  serial bigint generated always as identity,
  webhook_id uuid not null references webhooks on delete cascade,
  event text not null,
  body text not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz default now(),
  last_status integer,
  last_error text,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  check ((status = 'waiting') = (next_attempt_at is not null))
);
comment on table webhook_messages is 'The log of what is to be sent, was sent, and what came of it. A message has the same id on every attempt.';
comment on column webhook_messages.attempts is 'Since it was last queued: a replay begins anew.';
create index webhook_messages_of_webhook on webhook_messages (webhook_id, serial desc);
create index webhook_messages_by_status on webhook_messages (webhook_id, status, serial desc);
create index webhook_messages_due on webhook_messages (webhook_id, next_attempt_at, serial) where status = 'waiting';
create index webhook_messages_old on webhook_messages (created_at);

create table webhook_attempts (
  id bigint generated always as identity primary key,
  message_id uuid not null references webhook_messages on delete cascade,
  at timestamptz not null default now(),
  milliseconds integer not null,
  status integer,
  error text,
  answer text not null default ''
);
comment on table webhook_attempts is 'Every try to deliver a message, and the beginning of what was answered.';
create index webhook_attempts_of_message on webhook_attempts (message_id, id);
