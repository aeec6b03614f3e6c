-- What open pages hear of, in rows and no longer by NOTIFY: of the transactions that notify PostgreSQL lets one at a time
-- commit, in the whole installation. Unlogged, because a crash ends every stream, and who comes back asks for everything anew.
create unlogged table page_changes (
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  kind text not null check (kind in ('account-changed', 'person-notified', 'session-ended', 'person-disabled')),
  id uuid not null
);
comment on table page_changes is 'The feed of open pages: each node with streams reads what has become visible since the snapshot that it knows.';
create index page_changes_by_transaction on page_changes (xid);
create index page_changes_by_time on page_changes (at);

create or replace function tell_audited_accounts() returns trigger language plpgsql as $$
begin
  insert into page_changes (kind, id)
  select distinct 'account-changed', account_id from added where account_id is not null;
  return null;
end
$$;

create or replace function tell_notified_people() returns trigger language plpgsql as $$
begin
  insert into page_changes (kind, id) select distinct 'person-notified', person_id from touched;
  return null;
end
$$;

create or replace function tell_ended_session() returns trigger language plpgsql as $$
begin
  insert into page_changes (kind, id) values ('session-ended', old.id);
  return null;
end
$$;

create or replace function tell_disabled_person() returns trigger language plpgsql as $$
begin
  insert into page_changes (kind, id) values ('person-disabled', new.id);
  return null;
end
$$;
