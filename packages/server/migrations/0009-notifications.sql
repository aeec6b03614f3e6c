create table notifications (
  id bigint generated always as identity primary key,
  person_id uuid not null references people on delete cascade,
  account_id uuid references accounts on delete cascade,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  words jsonb not null default '{}',
  came_via uuid references accounts on delete set null,
  came_person uuid references people on delete set null,
  count integer not null default 1,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  settled_at timestamptz
);
comment on table notifications is 'What a person is told in the panel. The words are the names that its sentence is made of.';
comment on column notifications.came_via is 'The manager account that whoever did it came through: while it keeps its people to itself, the name is not read out.';
comment on column notifications.settled_at is 'When what it asks for was answered, by whomever.';
create index notifications_of_person on notifications (person_id, id desc);
create index notifications_unread on notifications (person_id, id desc) where read_at is null;
create index notifications_of_subject on notifications (subject_kind, subject_id);

create table notification_choices (
  person_id uuid not null references people on delete cascade,
  category text not null,
  in_panel boolean not null,
  by_mail boolean not null,
  primary key (person_id, category)
);
comment on table notification_choices is 'Where a person chose otherwise than the category''s default.';

-- What open pages hear of. As triggers, because no change may be forgotten, whoever writes it; a message leaves with the
-- transaction or not at all, and says only where something changed.
create function tell_audited_accounts() returns trigger language plpgsql as $$
begin
  perform pg_notify('keyholder', 'account ' || account_id)
    from (select distinct account_id from added where account_id is not null) as told;
  return null;
end
$$;
create trigger audit_entries_told after insert on audit_entries
  referencing new table as added for each statement execute function tell_audited_accounts();

create function tell_notified_people() returns trigger language plpgsql as $$
begin
  perform pg_notify('keyholder', 'person ' || person_id) from (select distinct person_id from touched) as told;
  return null;
end
$$;
create trigger notifications_told_insert after insert on notifications
  referencing new table as touched for each statement execute function tell_notified_people();
create trigger notifications_told_update after update on notifications
  referencing new table as touched for each statement execute function tell_notified_people();

create function tell_ended_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('keyholder', 'session ' || old.id);
  return null;
end
$$;
create trigger sessions_told_end after update of ended_at on sessions
  for each row when (new.ended_at is not null and old.ended_at is null) execute function tell_ended_session();
create trigger sessions_told_delete after delete on sessions
  for each row when (old.ended_at is null) execute function tell_ended_session();

create function tell_disabled_person() returns trigger language plpgsql as $$
begin
  perform pg_notify('keyholder', 'disabled ' || new.id);
  return null;
end
$$;
create trigger people_told_disabled after update of disabled_at on people
  for each row when (new.disabled_at is not null and old.disabled_at is null) execute function tell_disabled_person();
