create table api_keys (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references accounts on delete cascade,
  name text not null,
  prefix text not null unique,
  secret_hash bytea not null unique,
  scopes text[] not null,
  decides_everywhere boolean not null default false,
  made_by uuid references people on delete cascade,
  made_by_name text not null,
  made_over_link uuid references links on delete cascade,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by_name text,
  check ((account_id is null) = decides_everywhere),
  check (decides_everywhere or made_by is not null)
);
comment on table api_keys is 'Keys of programs. Only the hash of a key is kept; its prefix is shown to tell keys apart.';
comment on column api_keys.scopes is 'Never more than the maker holds, when it was made and at each use.';
comment on column api_keys.decides_everywhere is 'The operator''s own: it may ask about anybody in any account, and do nothing else.';
comment on column api_keys.made_over_link is 'The link that the maker had come over, if he was visiting: the key reaches what he reaches that way, and ends with it (R12).';
comment on column api_keys.ended_by_name is 'Null: it ended with what its maker''s access rested on.';
create index api_keys_of_account on api_keys (account_id, created_at desc, id);
create index api_keys_of_maker on api_keys (made_by) where ended_at is null;
create index api_keys_of_link on api_keys (made_over_link) where made_over_link is not null;

alter table grants drop constraint grants_kind_check;
alter table grants add constraint grants_kind_check
  check (kind in ('member', 'role', 'group-member', 'share', 'client-access', 'timed', 'key'));
alter table grants add column api_key_id uuid references api_keys on delete cascade;
create unique index grants_of_key on grants (api_key_id);

create or replace view dead_grants as
  select g.* from grants g join links l on l.id = g.link_id
   where l.status <> 'active' or l.expires_at <= now();

-- R12: a key that a visitor makes, or whoever has his own right from one, ends with the link unless the client keeps it. Who
-- keeps it answers for it from then on, as its maker.
create function grant_of_key() returns trigger language plpgsql as $$
declare
  link uuid := giving_link(new.account_id);
begin
  if link is null then return null; end if;
  insert into grants (account_id, link_id, kind, api_key_id, is_new, permissions, made_by, made_by_name)
  select new.account_id, link, 'key', new.id, true, new.scopes, giver.id, giver.name from giver()
  on conflict (api_key_id) do update set
    link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  return null;
end
$$;
create trigger grant_of_key after insert or update of made_by on api_keys for each row execute function grant_of_key();

create function forget_ended_key() returns trigger language plpgsql as $$
begin
  delete from grants where api_key_id = new.id and kind = 'key';
  return null;
end
$$;
create trigger forget_ended_key after update of ended_at on api_keys
  for each row when (new.ended_at is not null) execute function forget_ended_key();

-- What a key acts on now. A key counts for nothing once it is over, once its maker is disabled, while its account has no
-- API, and from the moment that the link is over which it was made over, or which gave its maker his right (R11, R12).
create view live_api_keys as
  select k.* from api_keys k
    left join people p on p.id = k.made_by
    left join accounts a on a.id = k.account_id
    left join links l on l.id = k.made_over_link
   where k.ended_at is null and (k.expires_at is null or k.expires_at > now())
     and p.disabled_at is null and not coalesce('api' = any(a.features_off), false)
     and (k.made_over_link is null or (l.status = 'active' and (l.expires_at is null or l.expires_at > now())))
     and not exists (select from dead_grants d where d.api_key_id = k.id);

alter table audit_entries add column key_name text, add column key_prefix text;
comment on column audit_entries.key_prefix is 'The API key that a program did it with, on the actor''s behalf.';
