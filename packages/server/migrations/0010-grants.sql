-- R12: what was granted through a visit remembers the link.
create table grants (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  link_id uuid not null references links on delete cascade,
  kind text not null check (kind in ('member', 'role', 'group-member', 'share', 'contact-member')),
  member_id uuid references members on delete cascade,
  role_id uuid references roles on delete cascade,
  group_id uuid references groups on delete cascade,
  person_id uuid references people on delete cascade,
  share_id uuid references shares on delete cascade,
  permissions text[] not null default '{}',
  what text not null,
  made_by uuid references people on delete set null,
  made_by_name text not null,
  made_at timestamptz not null default now()
);
comment on table grants is 'Access that somebody gave in a client account while he visited it. It ends with the link unless the client keeps it; a kept or ended one is gone from here.';
comment on column grants.permissions is 'What the visitor added; of a member or a role. It counts for nothing once the link is over.';
create index grants_of_link on grants (link_id, made_at, id);
create index grants_of_member on grants (member_id) where member_id is not null;
create index grants_of_role on grants (role_id) where role_id is not null;
create index grants_of_group on grants (group_id, person_id) where group_id is not null;
create index grants_of_share on grants (share_id) where share_id is not null;
create index grants_of_account on grants (account_id);

alter table audit_entries add column visit_id uuid;
comment on column audit_entries.visit_id is 'The visit during which it was done.';
create index audit_of_visit on audit_entries (visit_id, id) where visit_id is not null;
