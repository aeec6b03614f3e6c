alter table links
  add column asked_by_side text not null default 'manager' check (asked_by_side in ('manager', 'client')),
  add column labels text[] not null default '{}',
  add column note text not null default '',
  add column note_version integer not null default 1,
  add column last_entry_at timestamptz,
  add column ended_by_side text check (ended_by_side in ('manager', 'client', 'operator')),
  add column decline_reason text not null default '',
  add column sharing_version integer not null default 1;
comment on column links.asked_by_side is 'Who asked: the manager for a client, or the client by sharing its account.';
comment on column links.labels is 'The manager''s own, as is the note; the client never sees them.';
comment on column links.note_version is 'Of labels and note: the client is not to notice that they change.';
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

create index client_marks_pinned on client_marks (person_id) where pinned;
create index client_marks_hidden on client_marks (person_id) where hidden;
create index audit_through on audit_entries (account_id, via_account_id, id desc) where via_account_id is not null;

-- A client account that its manager made for somebody else: the mailed link makes its holder the owner.
alter table invitations add column makes_owner boolean not null default false;
comment on column invitations.makes_owner is 'Of the account itself: whoever accepts becomes its owner.';
create unique index invitations_of_owner on invitations (account_id)
  where makes_owner and accepted_at is null and declined_at is null and cancelled_at is null and replaced_at is null;

create function folded(text) returns text language sql immutable strict parallel safe as
  $$ select translate(lower($1), 'ąćęłńóśźżàáâäãåçčďèéêëěìíîïñňòôöõøřšťùúûüůýž', 'acelnoszzaaaaaaccdeeeeeiiiinnooooorstuuuuuyz') $$;
comment on function folded is 'A text as it is searched for: without capitals and accents.';

create table client_list (
  link_id uuid primary key references links on delete cascade,
  manager_id uuid not null,
  is_over boolean not null,
  name_key text not null,
  words text not null,
  entered_at timestamptz not null,
  answer_soon_at timestamptz,
  ending_soon_at timestamptz,
  suspended_at timestamptz,
  unused_at timestamptz,
  attention_at timestamptz not null
    generated always as (coalesce(least(answer_soon_at, ending_soon_at, suspended_at, unused_at), 'infinity')) stored
);
comment on table client_list is 'What a manager''s clients are searched and ordered by. Kept by triggers, and apart from links, so that renaming an account does not wait for whoever acts over a link to it.';
comment on column client_list.name_key is 'What the manager knows the client by: until it has accepted, what was typed.';
comment on column client_list.attention_at is 'From when the link needs somebody''s attention, for the first of the reasons before it; their times may be still to come.';
create index client_list_by_name on client_list (manager_id, is_over, name_key, link_id);
create index client_list_by_attention on client_list (manager_id, is_over, attention_at, link_id);
create index client_list_by_entry on client_list (manager_id, is_over, entered_at, link_id);
create index client_list_words on client_list using gin (words gin_trgm_ops);

create function list_clients(ids uuid[]) returns void language sql as $$
  insert into client_list as listed (link_id, manager_id, is_over, name_key, words, entered_at,
                                     answer_soon_at, ending_soon_at, suspended_at, unused_at)
  select l.id, l.manager_id, l.status not in ('pending', 'active'),
         lower(case when l.status in ('active', 'ended') then c.name else typed.who end),
         folded(case when l.status in ('active', 'ended')
           then concat_ws(e'\n', c.name, c.number, o.name, o.email, l.invited_email) else typed.who end),
         coalesce(l.last_entry_at, '-infinity'),
         case when l.status = 'pending' then l.answer_by - interval '3 days' end,
         case when l.status = 'active' then l.expires_at - interval '14 days' end,
         case when l.status = 'active' and (l.preset = 'suspended' or c.outside_suspended_at is not null) then now() end,
         case when l.status = 'active' then coalesce(l.last_entry_at, l.answered_at, l.asked_at) + interval '90 days' end
    from links l
    left join accounts c on c.id = l.client_id
    left join people o on o.id = c.owner_id,
         lateral (select coalesce(l.invited_email, c.number, '') as who) as typed
   where l.id = any(ids) and (l.asked_by_side = 'manager' or l.status in ('active', 'ended'))
  on conflict (link_id) do update set
    is_over = excluded.is_over, name_key = excluded.name_key, words = excluded.words, entered_at = excluded.entered_at,
    answer_soon_at = excluded.answer_soon_at, ending_soon_at = excluded.ending_soon_at, unused_at = excluded.unused_at,
    suspended_at = case when excluded.suspended_at is not null then coalesce(listed.suspended_at, excluded.suspended_at) end
$$;
comment on function list_clients is 'Writes their lines in the lists of clients. What a client offers stands there once the manager has accepted.';

create function list_changed_links() returns trigger language plpgsql as $$
begin
  perform list_clients(array(select id from changed));
  return null;
end
$$;
create trigger links_listed after insert on links referencing new table as changed
  for each statement execute function list_changed_links();
create trigger links_listed_anew after update on links referencing new table as changed
  for each statement execute function list_changed_links();

create function list_changed_client() returns trigger language plpgsql as $$
begin
  perform list_clients(array(select id from links where client_id = new.id));
  return null;
end
$$;
create trigger accounts_listed after update of name, number, owner_id, outside_suspended_at on accounts
  for each row execute function list_changed_client();

create function list_changed_owner() returns trigger language plpgsql as $$
begin
  perform list_clients(array(select l.id from links l join accounts a on a.id = l.client_id where a.owner_id = new.id));
  return null;
end
$$;
create trigger people_listed after update of name, email on people
  for each row execute function list_changed_owner();

select list_clients(array(select id from links));
