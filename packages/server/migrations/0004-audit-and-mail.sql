create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account_id uuid references accounts on delete restrict,
  actor_id uuid,
  actor_name text not null,
  via_account_id uuid,
  via_name text,
  via_number text,
  action text not null,
  target_kind text not null,
  target_id text,
  target_name text not null,
  before jsonb,
  after jsonb,
  request_id text,
  ip text,
  user_agent text
);
comment on table audit_entries is 'Who did what, coming through which account (R14). Rows are only ever added; names are kept as they were.';
create index audit_of_account on audit_entries (account_id, id desc);
create index audit_of_actor on audit_entries (account_id, actor_id, id desc);
create index audit_of_action on audit_entries (account_id, action, id desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to';
end
$$;
create trigger audit_entries_stay before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change();

create table mails (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references accounts on delete set null,
  person_id uuid references people on delete set null,
  kind text not null,
  language text not null check (language in ('en', 'pl')),
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  secret text,
  status text not null default 'queued' check (status in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
comment on table mails is 'Every mail that Keyholder sent or would have sent.';
comment on column mails.secret is 'The token that stands in the bodies as {{secret}}; forgotten once the mail is delivered.';
create index mails_newest on mails (created_at desc, id);
create index mails_of_account on mails (account_id, created_at desc, id);
