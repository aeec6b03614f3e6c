create extension pg_trgm;

create table accounts (
  id uuid not null default gen_random_uuid(),
  external_id text,
  number text not null,
  name text not null,
  owner_id uuid not null,
  state text not null default 'active'::text,
  client_access text not null default 'team'::text,
  features_off text[] not null default '{}'::text[],
  hue smallint not null,
  address text not null default ''::text,
  tax_id text not null default ''::text,
  phone text not null default ''::text,
  website text not null default ''::text,
  owner_last_active_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  owner_mails text[] not null default '{general,invoice,support,product,domain,affiliate}'::text[],
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_external_id_key UNIQUE (external_id),
  constraint accounts_number_key UNIQUE (number),
  constraint accounts_client_access_check CHECK ((client_access = ANY (ARRAY['team'::text, 'shared'::text]))),
  constraint accounts_hue_check CHECK (((hue >= 1) AND (hue <= 8))),
  constraint accounts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text]))),
  constraint accounts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
);
CREATE INDEX accounts_of_owner ON public.accounts USING btree (owner_id, lower(name), id);
comment on column accounts.number is 'Customer number: KH-, seven digits and a check digit.';
comment on column accounts.client_access is 'Who of the team may go to a client: everybody, or those it is shared with (R5).';
comment on column accounts.owner_last_active_at is 'When the owner last opened it; of the others, their members row says so.';
comment on column accounts.owner_mails is 'Which categories of mail the owner gets.';

create table audit_entries (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  account_id uuid,
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
  user_agent text,
  constraint audit_entries_pkey PRIMARY KEY (id),
  constraint audit_entries_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
);
CREATE INDEX audit_of_account ON public.audit_entries USING btree (account_id, id DESC);
CREATE INDEX audit_of_action ON public.audit_entries USING btree (account_id, action, id DESC);
CREATE INDEX audit_of_actor ON public.audit_entries USING btree (account_id, actor_id, id DESC);
CREATE TRIGGER audit_entries_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
comment on table audit_entries is 'Who did what, coming through which account (R14). Rows are only ever added; names are kept as they were.';

create table contacts (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  member_id uuid,
  name text not null,
  email text not null,
  phone text not null default ''::text,
  address text not null default ''::text,
  language text not null default 'en'::text,
  mails_general boolean not null default true,
  mails_invoice boolean not null default false,
  mails_support boolean not null default false,
  mails_product boolean not null default false,
  mails_domain boolean not null default false,
  mails_affiliate boolean not null default false,
  bouncing_since timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint contacts_pkey PRIMARY KEY (id),
  constraint contacts_member_id_key UNIQUE (member_id),
  constraint contacts_language_check CHECK ((language = ANY (ARRAY['en'::text, 'pl'::text]))),
  constraint contacts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint contacts_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE SET NULL
);
CREATE INDEX contacts_by_name ON public.contacts USING btree (account_id, lower(name), id);
CREATE UNIQUE INDEX contacts_email ON public.contacts USING btree (account_id, lower(email));
comment on table contacts is 'An address that gets mail about an account. It gives no access; the member that a contact becomes does.';

create table group_members (
  group_id uuid not null,
  person_id uuid not null,
  constraint group_members_pkey PRIMARY KEY (group_id, person_id),
  constraint group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint group_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX groups_of_person ON public.group_members USING btree (person_id);

create table groups (
  id uuid not null default gen_random_uuid(),
  external_id text,
  account_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint groups_pkey PRIMARY KEY (id),
  constraint groups_external_id_key UNIQUE (external_id),
  constraint groups_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX groups_name ON public.groups USING btree (account_id, lower(name));

create table invitations (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  member_id uuid,
  link_id uuid,
  email text not null,
  token_hash bytea not null,
  sent_by uuid,
  sent_at timestamp with time zone not null default now(),
  opened_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  declined_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  replaced_at timestamp with time zone,
  bounced_at timestamp with time zone,
  handed_over boolean not null default false,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint invitations_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint invitations_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE SET NULL,
  constraint invitations_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people(id) ON DELETE SET NULL
);
CREATE INDEX invitations_of_link ON public.invitations USING btree (link_id, sent_at DESC) WHERE (link_id IS NOT NULL);
CREATE INDEX invitations_of_member ON public.invitations USING btree (member_id, sent_at DESC) WHERE (member_id IS NOT NULL);
CREATE INDEX invitations_of_sender ON public.invitations USING btree (account_id, sent_by) WHERE ((accepted_at IS NULL) AND (declined_at IS NULL) AND (cancelled_at IS NULL) AND (replaced_at IS NULL));
comment on table invitations is 'Each mailed invitation, single use; a resent one replaces the one before. The rows stay, so that an old link can say what became of it.';
comment on column invitations.bounced_at is 'When its mail was refused for good.';
comment on column invitations.handed_over is 'Its link was given to the inviter and not mailed to the address.';

create table links (
  id uuid not null default gen_random_uuid(),
  manager_id uuid not null,
  client_id uuid,
  invited_email text,
  status text not null,
  preset text,
  role_id uuid,
  permissions text[],
  onward boolean not null default false,
  require_two_factor boolean not null default false,
  client_access text,
  message text not null default ''::text,
  asked_by uuid,
  asked_at timestamp with time zone not null default now(),
  answer_by timestamp with time zone,
  answered_at timestamp with time zone,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_check CHECK ((num_nonnulls(preset, role_id, permissions) = 1)),
  constraint links_check1 CHECK (((client_id IS NOT NULL) OR (invited_email IS NOT NULL))),
  constraint links_check2 CHECK (((client_id IS NOT NULL) OR (status <> 'active'::text))),
  constraint links_check3 CHECK ((manager_id <> client_id)),
  constraint links_client_access_check CHECK ((client_access = ANY (ARRAY['team'::text, 'shared'::text]))),
  constraint links_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'declined'::text, 'cancelled'::text, 'ended'::text]))),
  constraint links_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint links_client_id_fkey FOREIGN KEY (client_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint links_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint links_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id)
);
CREATE UNIQUE INDEX links_asked ON public.links USING btree (manager_id, lower(invited_email)) WHERE ((status = 'pending'::text) AND (client_id IS NULL));
CREATE INDEX links_asker ON public.links USING btree (manager_id, asked_by) WHERE (status = 'pending'::text);
CREATE INDEX links_by_address ON public.links USING btree (lower(invited_email)) WHERE ((status = 'pending'::text) AND (client_id IS NULL));
CREATE UNIQUE INDEX links_live ON public.links USING btree (manager_id, client_id) WHERE (status = ANY (ARRAY['pending'::text, 'active'::text]));
CREATE INDEX links_of_client ON public.links USING btree (client_id, asked_at DESC, id);
CREATE INDEX links_of_manager ON public.links USING btree (manager_id, asked_at DESC, id);
comment on table links is 'Manager account to client account (R4).';
comment on column links.client_id is 'Null while an invitation by e-mail waits: whether that address owns an account is not the manager''s to know.';
comment on column links.preset is 'The ceiling, or what the manager asks for while the link is pending; as are role_id and permissions.';

create table mails (
  id uuid not null default gen_random_uuid(),
  account_id uuid,
  person_id uuid,
  kind text not null,
  language text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  secret text,
  status text not null default 'queued'::text,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  invitation_id uuid,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_language_check CHECK ((language = ANY (ARRAY['en'::text, 'pl'::text]))),
  constraint mails_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'kept'::text, 'failed'::text]))),
  constraint mails_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE SET NULL,
  constraint mails_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id) ON DELETE SET NULL,
  constraint mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL
);
CREATE INDEX mails_newest ON public.mails USING btree (created_at DESC, id);
CREATE INDEX mails_of_account ON public.mails USING btree (account_id, created_at DESC, id);
comment on table mails is 'Every mail that Keyholder sent or would have sent.';
comment on column mails.secret is 'The token that stands in the bodies as {{secret}}; forgotten once the mail is delivered.';

create table member_import_rows (
  import_id uuid not null,
  line integer not null,
  source text[] not null,
  email text not null,
  name text not null,
  role text not null,
  language text not null,
  groups text[] not null default '{}'::text[],
  verdict text not null,
  outcome text not null default 'waiting'::text,
  code text,
  detail text,
  constraint member_import_rows_pkey PRIMARY KEY (import_id, line),
  constraint member_import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'invited'::text, 'failed'::text, 'skipped'::text]))),
  constraint member_import_rows_verdict_check CHECK ((verdict = ANY (ARRAY['good'::text, 'bad'::text]))),
  constraint member_import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES member_imports(id) ON DELETE CASCADE
);
CREATE INDEX member_import_rows_waiting ON public.member_import_rows USING btree (import_id, line) WHERE (outcome = 'waiting'::text);
comment on column member_import_rows.source is 'The row as it stood in the file, to give it back when it failed.';

create table member_imports (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  created_by uuid not null,
  status text not null,
  header text[] not null,
  started_by uuid,
  started_session uuid,
  advanced_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now(),
  constraint member_imports_pkey PRIMARY KEY (id),
  constraint member_imports_status_check CHECK ((status = ANY (ARRAY['checked'::text, 'running'::text, 'done'::text, 'cancelled'::text]))),
  constraint member_imports_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint member_imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE CASCADE,
  constraint member_imports_started_by_fkey FOREIGN KEY (started_by) REFERENCES people(id) ON DELETE CASCADE,
  constraint member_imports_started_session_fkey FOREIGN KEY (started_session) REFERENCES sessions(id) ON DELETE SET NULL
);
CREATE INDEX member_imports_of_account ON public.member_imports USING btree (account_id, created_at DESC);
CREATE INDEX member_imports_running ON public.member_imports USING btree (advanced_at) WHERE (status = 'running'::text);
comment on column member_imports.started_session is 'Whoever starts it while visiting invites by what the visit lets him, as long as it lasts.';
comment on column member_imports.advanced_at is 'When it last came further: one that stands still is picked up again.';

create table members (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  person_id uuid,
  email text not null,
  name text not null,
  language text not null default 'en'::text,
  preset text,
  role_id uuid,
  permissions text[],
  ticked text[] not null default '{}'::text[],
  unticked text[] not null default '{}'::text[],
  status text not null,
  expires_at timestamp with time zone,
  invited_by uuid,
  message text not null default ''::text,
  last_active_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  reminded_at timestamp with time zone,
  invited_groups uuid[] not null default '{}'::uuid[],
  constraint members_pkey PRIMARY KEY (id),
  constraint members_check CHECK ((num_nonnulls(preset, role_id, permissions) = 1)),
  constraint members_check1 CHECK (((status = 'invited'::text) OR (person_id IS NOT NULL))),
  constraint members_language_check CHECK ((language = ANY (ARRAY['en'::text, 'pl'::text]))),
  constraint members_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text]))),
  constraint members_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint members_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint members_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id)
);
CREATE INDEX members_active_first ON public.members USING btree (account_id, COALESCE(last_active_at, '-infinity'::timestamp with time zone), id);
CREATE INDEX members_active_last ON public.members USING btree (account_id, COALESCE(last_active_at, 'infinity'::timestamp with time zone), id);
CREATE INDEX members_by_address ON public.members USING btree (lower(email)) WHERE (status = 'invited'::text);
CREATE INDEX members_by_invitation ON public.members USING btree (account_id, created_at, id);
CREATE INDEX members_by_name ON public.members USING btree (account_id, lower(name), id);
CREATE UNIQUE INDEX members_email ON public.members USING btree (account_id, lower(email)) WHERE (status = 'invited'::text);
CREATE INDEX members_email_parts ON public.members USING gin (lower(email) gin_trgm_ops);
CREATE INDEX members_ending ON public.members USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX members_inviter ON public.members USING btree (account_id, invited_by) WHERE (status = 'invited'::text);
CREATE INDEX members_name_parts ON public.members USING gin (lower(name) gin_trgm_ops);
CREATE INDEX members_of_person ON public.members USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX members_of_role ON public.members USING btree (role_id) WHERE (role_id IS NOT NULL);
CREATE UNIQUE INDEX members_person ON public.members USING btree (account_id, person_id);
comment on table members is 'A person in an account''s team, or an address that was invited to it.';
comment on column members.person_id is 'Null until somebody who signs in with this address accepts.';
comment on column members.email is 'Where the invitation goes, and what it is bound to.';
comment on column members.reminded_at is 'When the mail before the end of the membership went out.';
comment on column members.invited_groups is 'The groups that whoever accepts the invitation is put into.';

create table ownership_transfers (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  requested_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended text,
  constraint ownership_transfers_pkey PRIMARY KEY (id),
  constraint ownership_transfers_check CHECK (((ended_at IS NULL) = (ended IS NULL))),
  constraint ownership_transfers_ended_check CHECK ((ended = ANY (ARRAY['accepted'::text, 'declined'::text, 'cancelled'::text, 'expired'::text]))),
  constraint ownership_transfers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint ownership_transfers_from_id_fkey FOREIGN KEY (from_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint ownership_transfers_to_id_fkey FOREIGN KEY (to_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ownership_transfers_open ON public.ownership_transfers USING btree (account_id) WHERE (ended_at IS NULL);

create table password_resets (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_resets_pkey PRIMARY KEY (id),
  constraint password_resets_token_hash_key UNIQUE (token_hash),
  constraint password_resets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX password_resets_of_person ON public.password_resets USING btree (person_id);

create table people (
  id uuid not null default gen_random_uuid(),
  external_id text,
  email text not null,
  name text not null,
  language text not null default 'en'::text,
  password_hash text,
  two_factor boolean not null default false,
  operator boolean not null default false,
  disabled_at timestamp with time zone,
  first_signed_in_at timestamp with time zone,
  last_account_id uuid,
  created_at timestamp with time zone not null default now(),
  email_proved boolean not null default true,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_external_id_key UNIQUE (external_id),
  constraint people_language_check CHECK ((language = ANY (ARRAY['en'::text, 'pl'::text]))),
  constraint people_last_account_id_fkey FOREIGN KEY (last_account_id) REFERENCES accounts(id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX people_email ON public.people USING btree (lower(email));
comment on table people is 'One individual with one login. Never shared by several people.';
comment on column people.external_id is 'The id that an imported world file gave.';
comment on column people.email_proved is 'False while nothing that was mailed to the address has come back from this person.';

create table roles (
  id uuid not null default gen_random_uuid(),
  external_id text,
  account_id uuid not null,
  name text not null,
  description text not null default ''::text,
  colour text,
  permissions text[] not null,
  created_at timestamp with time zone not null default now(),
  letter text,
  version integer not null default 1,
  constraint roles_pkey PRIMARY KEY (id),
  constraint roles_external_id_key UNIQUE (external_id),
  constraint roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX roles_name ON public.roles USING btree (account_id, lower(name));

create table sessions (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token_hash bytea not null,
  ip text,
  user_agent text,
  started_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX sessions_of_person ON public.sessions USING btree (person_id, last_used_at DESC, id) WHERE (ended_at IS NULL);
comment on column sessions.token_hash is 'SHA-256 of the cookie; the cookie itself is nowhere.';

create table settings (
  singleton boolean not null default true,
  setup_token_hash bytea,
  set_up_at timestamp with time zone,
  constraint settings_pkey PRIMARY KEY (singleton),
  constraint settings_singleton_check CHECK (singleton)
);
comment on table settings is 'One row: what holds for the whole server.';

create table shares (
  id uuid not null default gen_random_uuid(),
  manager_id uuid not null,
  client_id uuid not null,
  group_id uuid,
  person_id uuid,
  preset text,
  role_id uuid,
  permissions text[],
  created_at timestamp with time zone not null default now(),
  constraint shares_pkey PRIMARY KEY (id),
  constraint shares_check CHECK ((num_nonnulls(preset, role_id, permissions) = 1)),
  constraint shares_check1 CHECK ((num_nonnulls(group_id, person_id) = 1)),
  constraint shares_client_id_fkey FOREIGN KEY (client_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint shares_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint shares_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint shares_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint shares_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id)
);
CREATE UNIQUE INDEX shares_with_group ON public.shares USING btree (manager_id, client_id, group_id) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX shares_with_person ON public.shares USING btree (manager_id, client_id, person_id) WHERE (person_id IS NOT NULL);
comment on table shares is 'Inside a manager account: a client opened to a group or a person, with a right (R5).';

create table throttles (
  key text not null,
  count integer not null,
  window_ends_at timestamp with time zone not null,
  constraint throttles_pkey PRIMARY KEY (key)
);
comment on table throttles is 'Tries in the running window, by what is tried and by whom.';

create table visits (
  id uuid not null default gen_random_uuid(),
  session_id uuid,
  person_id uuid not null,
  account_id uuid not null,
  via_account_id uuid not null,
  started_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended text,
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_check CHECK (((ended_at IS NULL) = (ended IS NULL))),
  constraint visits_ended_check CHECK ((ended = ANY (ARRAY['left'::text, 'ended-by-client'::text, 'signed-out'::text, 'access-ended'::text, 'expired'::text]))),
  constraint visits_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint visits_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint visits_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE SET NULL,
  constraint visits_via_account_id_fkey FOREIGN KEY (via_account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX visits_of_account ON public.visits USING btree (account_id, started_at DESC, id);
CREATE INDEX visits_of_person ON public.visits USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX visits_of_session ON public.visits USING btree (session_id, account_id, started_at DESC);
CREATE UNIQUE INDEX visits_open ON public.visits USING btree (session_id, account_id) WHERE (ended_at IS NULL);
CREATE INDEX visits_via ON public.visits USING btree (via_account_id) WHERE (ended_at IS NULL);
comment on table visits is 'One stay of a person in an account that is entered through a link.';
comment on column visits.session_id is 'Null once the session is forgotten: the visits outlive it in the client''s history.';

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit log is only ever added to';
end
$function$;
