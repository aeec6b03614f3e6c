create table notifications (
  id bigint generated always as identity primary key,
  person_id uuid not null references people on delete cascade,
  account_id uuid references accounts on delete cascade,
  kind text not null,
  subject_kind text not null,
  subject_id text,
  words jsonb not null default '{}',
  count integer not null default 1,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  settled_at timestamptz
);
comment on table notifications is 'What a person is told in the panel. The words are the names that its sentence is made of.';
comment on column notifications.settled_at is 'When what it asks for was answered, by whomever.';
create index notifications_of_person on notifications (person_id, id desc);
create index notifications_unread on notifications (person_id, id desc) where read_at is null;
create index notifications_of_subject on notifications (subject_kind, subject_id);

create table notification_choices (
  person_id uuid not null references people on delete cascade,
  kind text not null,
  in_panel boolean not null,
  by_mail boolean not null,
  primary key (person_id, kind)
);
comment on table notification_choices is 'Where a person chose otherwise than the kind''s default.';
