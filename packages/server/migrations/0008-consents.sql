create table declarations (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  version integer not null,
  side text not null check (side in ('client', 'manager')),
  position integer not null,
  required boolean not null,
  title_en text not null,
  title_pl text not null,
  text_en text not null,
  text_pl text not null,
  details_en text not null default '',
  details_pl text not null default '',
  published_at timestamptz,
  published_by text,
  retired_at timestamptz,
  unique (key, version)
);
comment on table declarations is 'What either side declares when a link is agreed. A draft has no published_at; what is published never changes.';
create unique index declarations_in_force on declarations (key) where published_at is not null and retired_at is null;

create function refuse_declaration_change() returns trigger language plpgsql as $$
begin
  if old.published_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.retired_at is null and new.retired_at is not null
    and to_jsonb(new) - 'retired_at' = to_jsonb(old) - 'retired_at' then
    return new;
  end if;
  raise exception 'a published declaration never changes: publish a new version';
end
$$;
create trigger declarations_stay before update or delete on declarations
  for each row execute function refuse_declaration_change();

create table consents (
  id uuid primary key default gen_random_uuid(),
  decision text not null check (decision in ('given', 'withdrawn')),
  declaration_key text not null,
  declaration_version integer not null,
  language text not null check (language in ('en', 'pl')),
  text text not null,
  text_sha256 bytea not null,
  shown jsonb not null,
  position integer not null,
  person_id uuid references people on delete restrict,
  person_name text not null,
  account_id uuid not null references accounts on delete restrict,
  by_account_id uuid references accounts on delete restrict,
  link_id uuid not null references links on delete restrict,
  method text check (method in ('panel', 'api')),
  request_id text,
  ip text,
  user_agent text,
  at timestamptz not null default now()
);
comment on table consents is 'Who declared what, when, in which exact words. Rows are only ever added.';
comment on column consents.text is 'Title, text and details as they were shown, with an empty line between them; text_sha256 is of its UTF-8.';
comment on column consents.shown is 'What was filled into the text: level, the other side, end.';
comment on column consents.account_id is 'Whose declaration it is.';
comment on column consents.by_account_id is 'For which account the person acted: each side''s end of a link withdraws what both declared. Null, as are person and method: its time ran out.';
create index consents_of_link on consents (link_id, at, position, id);
create index links_running_out on links (expires_at) where status = 'active' and expires_at is not null;
create index requests_running_out on links (answer_by) where status = 'pending';
create index consents_of_account on consents (account_id, at desc, id);

create function refuse_consent_change() returns trigger language plpgsql as $$
begin
  raise exception 'consents are only ever added to';
end
$$;
create trigger consents_stay before update or delete or truncate on consents
  for each statement execute function refuse_consent_change();
