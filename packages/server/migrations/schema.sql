create extension pg_trgm;

create table access_changes (
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null default now(),
  kind text not null,
  a uuid not null,
  b uuid
);
CREATE INDEX access_changes_by_time ON public.access_changes USING btree (at);
CREATE INDEX access_changes_by_transaction ON public.access_changes USING btree (xid);
comment on table access_changes is 'The feed that every node follows: whoever has seen a snapshot reads what has become visible since.';

create table access_requests (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  person_id uuid not null,
  permission text not null,
  via_account_id uuid,
  kind text not null,
  step_account_id uuid not null,
  asked_permissions text[] not null,
  member_id uuid,
  link_id uuid,
  note text not null default ''::text,
  days integer not null,
  asked_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  constraint access_requests_pkey PRIMARY KEY (id),
  constraint access_requests_answer_check CHECK ((answer = ANY (ARRAY['granted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
  constraint access_requests_check CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint access_requests_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'link'::text, 'client'::text]))),
  constraint access_requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint access_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint access_requests_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint access_requests_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE CASCADE,
  constraint access_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint access_requests_step_account_id_fkey FOREIGN KEY (step_account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint access_requests_via_account_id_fkey FOREIGN KEY (via_account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX access_requests_of_step ON public.access_requests USING btree (step_account_id, asked_at DESC, id);
CREATE UNIQUE INDEX access_requests_open ON public.access_requests USING btree (account_id, person_id, permission, COALESCE(via_account_id, account_id)) WHERE (answered_at IS NULL);
comment on table access_requests is 'A person asks for a permission where a step of his path took it away; whoever can change that step answers.';
comment on column access_requests.kind is 'Which step of the path is in the way: the member''s own role, the ceiling of the link, or that the client is not opened to him.';
comment on column access_requests.asked_permissions is 'What has to be given at that step for the permission.';

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
  request_code text,
  request_code_since timestamp with time zone,
  share_code_hash bytea,
  share_code_expires_at timestamp with time zone,
  made_by uuid,
  outside_suspended_at timestamp with time zone,
  outside_suspended_by uuid,
  shows_people boolean not null default true,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_external_id_key UNIQUE (external_id),
  constraint accounts_number_key UNIQUE (number),
  constraint accounts_client_access_check CHECK ((client_access = ANY (ARRAY['team'::text, 'shared'::text]))),
  constraint accounts_hue_check CHECK (((hue >= 1) AND (hue <= 8))),
  constraint accounts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text]))),
  constraint accounts_made_by_fkey FOREIGN KEY (made_by) REFERENCES accounts(id) ON DELETE SET NULL,
  constraint accounts_outside_suspended_by_fkey FOREIGN KEY (outside_suspended_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint accounts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
);
CREATE INDEX accounts_made_by ON public.accounts USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX accounts_of_owner ON public.accounts USING btree (owner_id, lower(name), id);
CREATE UNIQUE INDEX accounts_share_code ON public.accounts USING btree (share_code_hash) WHERE (share_code_hash IS NOT NULL);
CREATE TRIGGER accounts_listed AFTER UPDATE OF name, number, owner_id, outside_suspended_at ON public.accounts FOR EACH ROW EXECUTE FUNCTION list_changed_client();
CREATE TRIGGER grant_of_client_access AFTER UPDATE OF client_access ON public.accounts FOR EACH ROW EXECUTE FUNCTION grant_of_client_access();
CREATE TRIGGER note_deleted AFTER DELETE ON public.accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_accounts_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_accounts_changes();
CREATE TRIGGER note_keys AFTER UPDATE OF features_off ON public.accounts FOR EACH ROW WHEN ((old.features_off IS DISTINCT FROM new.features_off)) EXECUTE FUNCTION note_keys_of_account();
CREATE TRIGGER note_links AFTER UPDATE OF outside_suspended_at ON public.accounts FOR EACH ROW WHEN (((old.outside_suspended_at IS NULL) <> (new.outside_suspended_at IS NULL))) EXECUTE FUNCTION note_links_of_client();
CREATE TRIGGER note_updated AFTER UPDATE ON public.accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_accounts_changes();
comment on column accounts.number is 'Customer number: KH-, seven digits and a check digit.';
comment on column accounts.client_access is 'Who of the team may go to a client: everybody, or those it is shared with (R5).';
comment on column accounts.owner_last_active_at is 'When the owner last opened it; of the others, their members row says so.';
comment on column accounts.owner_mails is 'Which categories of mail the owner gets.';
comment on column accounts.request_code is 'Whoever asks to manage this account must know it; null: nobody needs it. It lets nobody in.';
comment on column accounts.request_code_since is 'Since when one is demanded: what was asked by e-mail before stays to be answered.';
comment on column accounts.share_code_hash is 'SHA-256 of a code that this account shows to one manager, to be asked by. Single use.';
comment on column accounts.made_by is 'The manager account that made this one, and may therefore switch its features.';
comment on column accounts.outside_suspended_at is 'Since when no link lets anybody in, whatever its ceiling.';
comment on column accounts.shows_people is 'Whether its clients see which of its people came, or the account only.';

create table api_keys (
  id uuid not null default gen_random_uuid(),
  account_id uuid,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  decides_everywhere boolean not null default false,
  made_by uuid,
  made_by_name text not null,
  made_over_link uuid,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by_name text,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_prefix_key UNIQUE (prefix),
  constraint api_keys_secret_hash_key UNIQUE (secret_hash),
  constraint api_keys_check CHECK (((account_id IS NULL) = decides_everywhere)),
  constraint api_keys_check1 CHECK ((decides_everywhere OR (made_by IS NOT NULL))),
  constraint api_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint api_keys_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id) ON DELETE CASCADE,
  constraint api_keys_made_over_link_fkey FOREIGN KEY (made_over_link) REFERENCES links(id) ON DELETE CASCADE
);
CREATE INDEX api_keys_of_account ON public.api_keys USING btree (account_id, created_at DESC, id);
CREATE INDEX api_keys_of_link ON public.api_keys USING btree (made_over_link) WHERE (made_over_link IS NOT NULL);
CREATE INDEX api_keys_of_maker ON public.api_keys USING btree (made_by) WHERE (ended_at IS NULL);
CREATE TRIGGER forget_ended_key AFTER UPDATE OF ended_at ON public.api_keys FOR EACH ROW WHEN ((new.ended_at IS NOT NULL)) EXECUTE FUNCTION forget_ended_key();
CREATE TRIGGER grant_of_key AFTER INSERT OR UPDATE OF made_by ON public.api_keys FOR EACH ROW EXECUTE FUNCTION grant_of_key();
CREATE TRIGGER note_deleted AFTER DELETE ON public.api_keys REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_api_keys_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.api_keys REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_api_keys_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.api_keys REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_api_keys_changes();
comment on table api_keys is 'Keys of programs. Only the hash of a key is kept; its prefix is shown to tell keys apart.';
comment on column api_keys.scopes is 'Never more than the maker holds, when it was made and at each use.';
comment on column api_keys.decides_everywhere is 'The operator''s own: it may ask about anybody in any account, and do nothing else.';
comment on column api_keys.made_over_link is 'The link that the maker had come over, if he was visiting: the key reaches what he reaches that way, and ends with it (R12).';
comment on column api_keys.ended_by_name is 'Null: it ended with what its maker''s access rested on.';

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
  visit_id uuid,
  key_name text,
  key_prefix text,
  constraint audit_entries_pkey PRIMARY KEY (id),
  constraint audit_entries_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT
);
CREATE INDEX audit_of_account ON public.audit_entries USING btree (account_id, id DESC);
CREATE INDEX audit_of_action ON public.audit_entries USING btree (account_id, action, id DESC);
CREATE INDEX audit_of_actor ON public.audit_entries USING btree (account_id, actor_id, id DESC);
CREATE INDEX audit_of_visit ON public.audit_entries USING btree (account_id, visit_id, id) WHERE (visit_id IS NOT NULL);
CREATE INDEX audit_through ON public.audit_entries USING btree (account_id, via_account_id, id DESC) WHERE (via_account_id IS NOT NULL);
CREATE TRIGGER audit_entries_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entries_told AFTER INSERT ON public.audit_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_audited_accounts();
comment on table audit_entries is 'Who did what, coming through which account (R14). Rows are only ever added; names are kept as they were.';
comment on column audit_entries.visit_id is 'The visit during which it was done.';
comment on column audit_entries.key_prefix is 'The API key that a program did it with, on the actor''s behalf.';

create table blocked_managers (
  client_id uuid not null,
  manager_id uuid not null,
  blocked_by uuid,
  blocked_at timestamp with time zone not null default now(),
  constraint blocked_managers_pkey PRIMARY KEY (client_id, manager_id),
  constraint blocked_managers_blocked_by_fkey FOREIGN KEY (blocked_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint blocked_managers_client_id_fkey FOREIGN KEY (client_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint blocked_managers_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX blocked_managers_newest ON public.blocked_managers USING btree (client_id, blocked_at DESC, manager_id);
comment on table blocked_managers is 'Who may not ask this account any more. To them it is as if its number did not exist.';

create table client_list (
  link_id uuid not null,
  manager_id uuid not null,
  is_over boolean not null,
  name_key text not null,
  words text not null,
  entered_at timestamp with time zone not null,
  answer_soon_at timestamp with time zone,
  ending_soon_at timestamp with time zone,
  suspended_at timestamp with time zone,
  unused_at timestamp with time zone,
  attention_at timestamp with time zone not null generated always as (COALESCE(LEAST(answer_soon_at, ending_soon_at, suspended_at, unused_at), 'infinity'::timestamp with time zone)) stored,
  constraint client_list_pkey PRIMARY KEY (link_id),
  constraint client_list_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE
);
CREATE INDEX client_list_by_attention ON public.client_list USING btree (manager_id, is_over, attention_at, link_id);
CREATE INDEX client_list_by_entry ON public.client_list USING btree (manager_id, is_over, entered_at, link_id);
CREATE INDEX client_list_by_name ON public.client_list USING btree (manager_id, is_over, name_key, link_id);
CREATE INDEX client_list_words ON public.client_list USING gin (words gin_trgm_ops);
comment on table client_list is 'What a manager''s clients are searched and ordered by. Kept by triggers, and apart from links, so that renaming an account does not wait for whoever acts over a link to it.';
comment on column client_list.name_key is 'What the manager knows the client by: until it has accepted, what was typed.';
comment on column client_list.attention_at is 'From when the link needs somebody''s attention, for the first of the reasons before it; their times may be still to come.';

create table client_marks (
  person_id uuid not null,
  link_id uuid not null,
  pinned boolean not null default false,
  hidden boolean not null default false,
  constraint client_marks_pkey PRIMARY KEY (person_id, link_id),
  constraint client_marks_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint client_marks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX client_marks_hidden ON public.client_marks USING btree (person_id) WHERE hidden;
CREATE INDEX client_marks_of_link ON public.client_marks USING btree (link_id);
CREATE INDEX client_marks_pinned ON public.client_marks USING btree (person_id) WHERE pinned;

create table consents (
  id uuid not null default gen_random_uuid(),
  decision text not null,
  declaration_key text not null,
  declaration_version integer not null,
  language text not null,
  text text not null,
  text_sha256 bytea not null,
  shown jsonb not null,
  "position" integer not null,
  person_id uuid,
  person_name text not null,
  account_id uuid not null,
  by_account_id uuid,
  link_id uuid not null,
  method text,
  request_id text,
  ip text,
  user_agent text,
  at timestamp with time zone not null default now(),
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_decision_check CHECK ((decision = ANY (ARRAY['given'::text, 'withdrawn'::text]))),
  constraint consents_language_check CHECK ((language = ANY (ARRAY['en'::text, 'pl'::text]))),
  constraint consents_method_check CHECK ((method = ANY (ARRAY['panel'::text, 'api'::text]))),
  constraint consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  constraint consents_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  constraint consents_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE RESTRICT,
  constraint consents_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT
);
CREATE INDEX consents_of_account ON public.consents USING btree (account_id, at DESC, id);
CREATE INDEX consents_of_link ON public.consents USING btree (link_id, at, "position", id);
CREATE TRIGGER consents_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();
comment on table consents is 'Who declared what, when, in which exact words. Rows are only ever added.';
comment on column consents.text is 'Title, text and details as they were shown, with an empty line between them; text_sha256 is of its UTF-8.';
comment on column consents.shown is 'What was filled into the text: level, the other side, end.';
comment on column consents.account_id is 'Whose declaration it is.';
comment on column consents.by_account_id is 'For which account the person acted: each side''s end of a link withdraws what both declared. Null, as are person and method: its time ran out.';

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

create table declarations (
  id uuid not null default gen_random_uuid(),
  key text not null,
  version integer not null,
  side text not null,
  "position" integer not null,
  required boolean not null,
  title_en text not null,
  title_pl text not null,
  text_en text not null,
  text_pl text not null,
  details_en text not null default ''::text,
  details_pl text not null default ''::text,
  published_at timestamp with time zone,
  published_by text,
  retired_at timestamp with time zone,
  constraint declarations_pkey PRIMARY KEY (id),
  constraint declarations_key_version_key UNIQUE (key, version),
  constraint declarations_side_check CHECK ((side = ANY (ARRAY['client'::text, 'manager'::text])))
);
CREATE UNIQUE INDEX declarations_in_force ON public.declarations USING btree (key) WHERE ((published_at IS NOT NULL) AND (retired_at IS NULL));
CREATE TRIGGER declarations_stay BEFORE DELETE OR UPDATE ON public.declarations FOR EACH ROW EXECUTE FUNCTION refuse_declaration_change();
comment on table declarations is 'What either side declares when a link is agreed. A draft has no published_at; what is published never changes.';

create table departures (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  person_id uuid,
  name text not null,
  email text not null,
  removed_by_name text not null,
  at timestamp with time zone not null default now(),
  clients jsonb not null,
  constraint departures_pkey PRIMARY KEY (id),
  constraint departures_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint departures_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL
);
CREATE INDEX departures_of_account ON public.departures USING btree (account_id, at DESC, id);
comment on table departures is 'Who was removed from a team everywhere at once, and which clients he could enter until then.';

create table grants (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  link_id uuid not null,
  kind text not null,
  member_id uuid,
  role_id uuid,
  group_id uuid,
  share_id uuid,
  client_link_id uuid,
  is_new boolean not null default false,
  before_preset text,
  before_role_id uuid,
  before_permissions text[],
  before_ticked text[] not null default '{}'::text[],
  before_unticked text[] not null default '{}'::text[],
  before_suspended boolean not null default false,
  before_expires_at timestamp with time zone,
  before_access text,
  permissions text[] not null default '{}'::text[],
  made_by uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null default now(),
  timed_grant_id uuid,
  api_key_id uuid,
  constraint grants_pkey PRIMARY KEY (id),
  constraint grants_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'role'::text, 'group-member'::text, 'share'::text, 'client-access'::text, 'timed'::text, 'key'::text]))),
  constraint grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint grants_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys(id) ON DELETE CASCADE,
  constraint grants_before_role_id_fkey FOREIGN KEY (before_role_id) REFERENCES roles(id),
  constraint grants_client_link_id_fkey FOREIGN KEY (client_link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint grants_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint grants_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id),
  constraint grants_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint grants_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE CASCADE,
  constraint grants_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id) ON DELETE CASCADE,
  constraint grants_share_id_fkey FOREIGN KEY (share_id) REFERENCES shares(id) ON DELETE CASCADE,
  constraint grants_timed_grant_id_fkey FOREIGN KEY (timed_grant_id) REFERENCES timed_grants(id) ON DELETE CASCADE
);
CREATE INDEX grants_before_role ON public.grants USING btree (before_role_id) WHERE (before_role_id IS NOT NULL);
CREATE INDEX grants_of_account ON public.grants USING btree (account_id);
CREATE UNIQUE INDEX grants_of_client_access ON public.grants USING btree (account_id, client_link_id) NULLS NOT DISTINCT WHERE (kind = 'client-access'::text);
CREATE INDEX grants_of_client_link ON public.grants USING btree (client_link_id) WHERE (client_link_id IS NOT NULL);
CREATE UNIQUE INDEX grants_of_group_member ON public.grants USING btree (group_id, member_id) WHERE (kind = 'group-member'::text);
CREATE UNIQUE INDEX grants_of_key ON public.grants USING btree (api_key_id);
CREATE INDEX grants_of_link ON public.grants USING btree (link_id, made_at, id);
CREATE UNIQUE INDEX grants_of_member ON public.grants USING btree (member_id) WHERE (kind = 'member'::text);
CREATE INDEX grants_of_places ON public.grants USING btree (member_id);
CREATE UNIQUE INDEX grants_of_role ON public.grants USING btree (role_id) WHERE (kind = 'role'::text);
CREATE UNIQUE INDEX grants_of_share ON public.grants USING btree (share_id) WHERE (kind = 'share'::text);
CREATE UNIQUE INDEX grants_of_timed ON public.grants USING btree (timed_grant_id) WHERE (kind = 'timed'::text);
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON public.grants FOR EACH ROW EXECUTE FUNCTION note_grant_changes();
comment on table grants is 'Access that somebody gave in a client account while he visited it. It ends with the link unless the client keeps it; a kept or ended one is gone from here.';
comment on column grants.is_new is 'The whole thing was given; else it stood before as the columns before_… say, and counts at most as that once the link is over.';
comment on column grants.before_suspended is 'A visitor restored the member.';
comment on column grants.before_expires_at is 'A visitor prolonged the membership; null: he did not.';
comment on column grants.permissions is 'What it added when it was given, to be shown.';

create table group_members (
  group_id uuid not null,
  person_id uuid not null,
  constraint group_members_pkey PRIMARY KEY (group_id, person_id),
  constraint group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint group_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX groups_of_person ON public.group_members USING btree (person_id);
CREATE TRIGGER forget_group_member AFTER DELETE ON public.group_members FOR EACH ROW EXECUTE FUNCTION forget_group_member();
CREATE TRIGGER grant_of_group_member AFTER INSERT ON public.group_members FOR EACH ROW EXECUTE FUNCTION grant_of_group_member();
CREATE TRIGGER note_deleted AFTER DELETE ON public.group_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_group_members_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.group_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_group_members_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.group_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_group_members_changes();

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
  makes_owner boolean not null default false,
  via_account_id uuid,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint invitations_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint invitations_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE SET NULL,
  constraint invitations_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint invitations_via_account_id_fkey FOREIGN KEY (via_account_id) REFERENCES accounts(id) ON DELETE SET NULL
);
CREATE INDEX invitations_of_link ON public.invitations USING btree (link_id, sent_at DESC) WHERE (link_id IS NOT NULL);
CREATE INDEX invitations_of_member ON public.invitations USING btree (member_id, sent_at DESC) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX invitations_of_owner ON public.invitations USING btree (account_id) WHERE (makes_owner AND (accepted_at IS NULL) AND (declined_at IS NULL) AND (cancelled_at IS NULL) AND (replaced_at IS NULL));
CREATE INDEX invitations_of_sender ON public.invitations USING btree (account_id, sent_by) WHERE ((accepted_at IS NULL) AND (declined_at IS NULL) AND (cancelled_at IS NULL) AND (replaced_at IS NULL));
comment on table invitations is 'Each mailed invitation, single use; a resent one replaces the one before. The rows stay, so that an old link can say what became of it.';
comment on column invitations.bounced_at is 'When its mail was refused for good.';
comment on column invitations.handed_over is 'Its link was given to the inviter and not mailed to the address.';
comment on column invitations.makes_owner is 'Of the account itself: whoever accepts becomes its owner.';
comment on column invitations.via_account_id is 'The manager account that the sender was visiting through.';

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
  asked_by_side text not null default 'manager'::text,
  labels text[] not null default '{}'::text[],
  note text not null default ''::text,
  note_version integer not null default 1,
  last_entry_at timestamp with time zone,
  ended_by_side text,
  decline_reason text not null default ''::text,
  sharing_version integer not null default 1,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_asked_by_side_check CHECK ((asked_by_side = ANY (ARRAY['manager'::text, 'client'::text]))),
  constraint links_check CHECK ((num_nonnulls(preset, role_id, permissions) = 1)),
  constraint links_check1 CHECK (((client_id IS NOT NULL) OR (invited_email IS NOT NULL))),
  constraint links_check2 CHECK (((client_id IS NOT NULL) OR (status <> 'active'::text))),
  constraint links_check3 CHECK ((manager_id <> client_id)),
  constraint links_client_access_check CHECK ((client_access = ANY (ARRAY['team'::text, 'shared'::text]))),
  constraint links_ended_by_side_check CHECK ((ended_by_side = ANY (ARRAY['manager'::text, 'client'::text, 'operator'::text]))),
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
CREATE INDEX links_running_out ON public.links USING btree (expires_at) WHERE ((status = 'active'::text) AND (expires_at IS NOT NULL));
CREATE INDEX requests_running_out ON public.links USING btree (answer_by) WHERE (status = 'pending'::text);
CREATE TRIGGER grant_of_one_client_access AFTER UPDATE OF client_access ON public.links FOR EACH ROW EXECUTE FUNCTION grant_of_one_client_access();
CREATE TRIGGER links_listed AFTER INSERT ON public.links REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION list_changed_links();
CREATE TRIGGER links_listed_anew AFTER UPDATE ON public.links REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION list_changed_links();
CREATE TRIGGER note_deleted AFTER DELETE ON public.links REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_changes();
CREATE TRIGGER note_grants AFTER UPDATE OF status, expires_at ON public.links FOR EACH ROW WHEN (((old.status IS DISTINCT FROM new.status) OR (old.expires_at IS DISTINCT FROM new.expires_at))) EXECUTE FUNCTION note_grants_of_link();
CREATE TRIGGER note_inserted AFTER INSERT ON public.links REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.links REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_links_changes();
comment on table links is 'Manager account to client account (R4).';
comment on column links.client_id is 'Null while an invitation by e-mail waits: whether that address owns an account is not the manager''s to know.';
comment on column links.preset is 'The ceiling, or what the manager asks for while the link is pending; as are role_id and permissions.';
comment on column links.asked_by_side is 'Who asked: the manager for a client, or the client by sharing its account.';
comment on column links.labels is 'The manager''s own, as is the note; the client never sees them.';
comment on column links.note_version is 'Of labels and note: the client is not to notice that they change.';
comment on column links.last_entry_at is 'When somebody last entered the client over this link.';
comment on column links.sharing_version is 'Of client_access and the shares of this client, which are saved as one.';

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
CREATE INDEX members_of_address ON public.members USING btree (account_id, lower(email));
CREATE INDEX members_of_person ON public.members USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX members_of_role ON public.members USING btree (role_id) WHERE (role_id IS NOT NULL);
CREATE UNIQUE INDEX members_person ON public.members USING btree (account_id, person_id);
CREATE TRIGGER adopt_end AFTER UPDATE OF expires_at ON public.members FOR EACH ROW EXECUTE FUNCTION adopt_member('end');
CREATE TRIGGER adopt_place AFTER UPDATE OF invited_by ON public.members FOR EACH ROW EXECUTE FUNCTION adopt_member('place');
CREATE TRIGGER adopt_restored AFTER UPDATE OF status ON public.members FOR EACH ROW WHEN (((old.status = 'suspended'::text) AND (new.status = 'active'::text))) EXECUTE FUNCTION adopt_member('suspension');
CREATE TRIGGER adopt_role AFTER UPDATE OF ticked ON public.members FOR EACH ROW EXECUTE FUNCTION adopt_member('role');
CREATE TRIGGER grant_of_member AFTER INSERT OR UPDATE ON public.members FOR EACH ROW EXECUTE FUNCTION grant_of_member();
CREATE TRIGGER note_deleted AFTER DELETE ON public.members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_members_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_members_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_members_changes();
comment on table members is 'A person in an account''s team, or an address that was invited to it.';
comment on column members.person_id is 'Null until somebody who signs in with this address accepts.';
comment on column members.email is 'Where the invitation goes, and what it is bound to.';
comment on column members.reminded_at is 'When the mail before the end of the membership went out.';
comment on column members.invited_groups is 'The groups that whoever accepts the invitation is put into.';

create table notification_choices (
  person_id uuid not null,
  category text not null,
  in_panel boolean not null,
  by_mail boolean not null,
  constraint notification_choices_pkey PRIMARY KEY (person_id, category),
  constraint notification_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
comment on table notification_choices is 'Where a person chose otherwise than the category''s default.';

create table notifications (
  id bigint not null generated always as identity,
  person_id uuid not null,
  account_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  words jsonb not null default '{}'::jsonb,
  came_via uuid,
  came_person uuid,
  count integer not null default 1,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  settled_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint notifications_came_person_fkey FOREIGN KEY (came_person) REFERENCES people(id) ON DELETE SET NULL,
  constraint notifications_came_via_fkey FOREIGN KEY (came_via) REFERENCES accounts(id) ON DELETE SET NULL,
  constraint notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX notifications_of_person ON public.notifications USING btree (person_id, id DESC);
CREATE INDEX notifications_of_subject ON public.notifications USING btree (subject_kind, subject_id);
CREATE INDEX notifications_unread ON public.notifications USING btree (person_id, id DESC) WHERE (read_at IS NULL);
CREATE TRIGGER notifications_told_insert AFTER INSERT ON public.notifications REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION tell_notified_people();
CREATE TRIGGER notifications_told_update AFTER UPDATE ON public.notifications REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION tell_notified_people();
comment on table notifications is 'What a person is told in the panel. The words are the names that its sentence is made of.';
comment on column notifications.came_via is 'The manager account that whoever did it came through: while it keeps its people to itself, the name is not read out.';
comment on column notifications.settled_at is 'When what it asks for was answered, by whomever.';

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

create unlogged table page_changes (
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null default now(),
  kind text not null,
  id uuid not null,
  constraint page_changes_kind_check CHECK ((kind = ANY (ARRAY['account-changed'::text, 'person-notified'::text, 'session-ended'::text, 'person-disabled'::text])))
);
CREATE INDEX page_changes_by_time ON public.page_changes USING btree (at);
CREATE INDEX page_changes_by_transaction ON public.page_changes USING btree (xid);
comment on table page_changes is 'The feed of open pages: each node with streams reads what has become visible since the snapshot that it knows.';

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
CREATE TRIGGER note_deleted AFTER DELETE ON public.people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_people_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_people_changes();
CREATE TRIGGER note_keys AFTER UPDATE OF disabled_at ON public.people FOR EACH ROW WHEN (((old.disabled_at IS NULL) <> (new.disabled_at IS NULL))) EXECUTE FUNCTION note_keys_of_maker();
CREATE TRIGGER note_updated AFTER UPDATE ON public.people REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_people_changes();
CREATE TRIGGER people_listed AFTER UPDATE OF name, email ON public.people FOR EACH ROW EXECUTE FUNCTION list_changed_owner();
CREATE TRIGGER people_told_disabled AFTER UPDATE OF disabled_at ON public.people FOR EACH ROW WHEN (((new.disabled_at IS NOT NULL) AND (old.disabled_at IS NULL))) EXECUTE FUNCTION tell_disabled_person();
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
CREATE TRIGGER grant_of_role AFTER UPDATE OF permissions ON public.roles FOR EACH ROW EXECUTE FUNCTION grant_of_role();
CREATE TRIGGER note_deleted AFTER DELETE ON public.roles REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_roles_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.roles REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_roles_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.roles REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_roles_changes();
CREATE TRIGGER spell_out_role_before BEFORE DELETE ON public.roles FOR EACH ROW EXECUTE FUNCTION spell_out_role_before();

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
CREATE TRIGGER sessions_told_delete AFTER DELETE ON public.sessions FOR EACH ROW WHEN ((old.ended_at IS NULL)) EXECUTE FUNCTION tell_ended_session();
CREATE TRIGGER sessions_told_end AFTER UPDATE OF ended_at ON public.sessions FOR EACH ROW WHEN (((new.ended_at IS NOT NULL) AND (old.ended_at IS NULL))) EXECUTE FUNCTION tell_ended_session();
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
CREATE INDEX shares_of_group ON public.shares USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX shares_of_link ON public.shares USING btree (manager_id, client_id);
CREATE INDEX shares_of_person ON public.shares USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX shares_with_group ON public.shares USING btree (manager_id, client_id, group_id) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX shares_with_person ON public.shares USING btree (manager_id, client_id, person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER grant_of_share AFTER INSERT OR UPDATE OF preset, role_id, permissions ON public.shares FOR EACH ROW EXECUTE FUNCTION grant_of_share();
CREATE TRIGGER note_deleted AFTER DELETE ON public.shares REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_shares_changes();
CREATE TRIGGER note_inserted AFTER INSERT ON public.shares REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_shares_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON public.shares REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_shares_changes();
comment on table shares is 'Inside a manager account: a client opened to a group or a person, with a right (R5).';

create table throttles (
  key text not null,
  count integer not null,
  window_ends_at timestamp with time zone not null,
  constraint throttles_pkey PRIMARY KEY (key)
);
comment on table throttles is 'Tries in the running window, by what is tried and by whom.';

create table timed_grants (
  id uuid not null default gen_random_uuid(),
  request_id uuid,
  account_id uuid not null,
  member_id uuid,
  link_id uuid,
  client_link_id uuid,
  person_id uuid,
  permissions text[] not null,
  granted_by uuid,
  granted_by_name text not null,
  granted_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  constraint timed_grants_pkey PRIMARY KEY (id),
  constraint timed_grants_check CHECK ((num_nonnulls(member_id, link_id, client_link_id) = 1)),
  constraint timed_grants_check1 CHECK (((client_link_id IS NULL) = (person_id IS NULL))),
  constraint timed_grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint timed_grants_client_link_id_fkey FOREIGN KEY (client_link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint timed_grants_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint timed_grants_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id) ON DELETE CASCADE,
  constraint timed_grants_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id) ON DELETE CASCADE,
  constraint timed_grants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint timed_grants_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id) ON DELETE SET NULL
);
CREATE INDEX timed_grants_ending ON public.timed_grants USING btree (expires_at);
CREATE INDEX timed_grants_of_account ON public.timed_grants USING btree (account_id, expires_at, id);
CREATE INDEX timed_grants_of_client ON public.timed_grants USING btree (client_link_id) WHERE (client_link_id IS NOT NULL);
CREATE INDEX timed_grants_of_link ON public.timed_grants USING btree (link_id) WHERE (link_id IS NOT NULL);
CREATE INDEX timed_grants_of_member ON public.timed_grants USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE TRIGGER grant_of_timed AFTER INSERT ON public.timed_grants FOR EACH ROW EXECUTE FUNCTION grant_of_timed();
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON public.timed_grants FOR EACH ROW EXECUTE FUNCTION note_timed_changes();
comment on table timed_grants is 'Ticks of a member, more than the ceiling of a link, or a client opened to one person, until a time.';
comment on column timed_grants.link_id is 'The link into this account whose ceiling it raises.';
comment on column timed_grants.client_link_id is 'The link to the client that is opened to the person.';

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
  entry_level jsonb,
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
comment on column visits.entry_level is 'What the visitor could do when he came in, as a level is shown (R9).';

create table webhook_attempts (
  id bigint not null generated always as identity,
  message_id uuid not null,
  at timestamp with time zone not null default now(),
  milliseconds integer not null,
  status integer,
  error text,
  answer text not null default ''::text,
  constraint webhook_attempts_pkey PRIMARY KEY (id),
  constraint webhook_attempts_message_id_fkey FOREIGN KEY (message_id) REFERENCES webhook_messages(id) ON DELETE CASCADE
);
CREATE INDEX webhook_attempts_of_message ON public.webhook_attempts USING btree (message_id, id);
comment on table webhook_attempts is 'Every try to deliver a message, and the beginning of what was answered.';

create table webhook_messages (
  id uuid not null default gen_random_uuid(),
  serial bigint not null generated always as identity,
  webhook_id uuid not null,
  event text not null,
  body text not null,
  status text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone default now(),
  last_status integer,
  last_error text,
  created_at timestamp with time zone not null default now(),
  delivered_at timestamp with time zone,
  constraint webhook_messages_pkey PRIMARY KEY (id),
  constraint webhook_messages_check CHECK (((status = 'waiting'::text) = (next_attempt_at IS NOT NULL))),
  constraint webhook_messages_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text]))),
  constraint webhook_messages_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE
);
CREATE INDEX webhook_messages_by_status ON public.webhook_messages USING btree (webhook_id, status, serial DESC);
CREATE INDEX webhook_messages_due ON public.webhook_messages USING btree (webhook_id, next_attempt_at, serial) WHERE (status = 'waiting'::text);
CREATE INDEX webhook_messages_of_webhook ON public.webhook_messages USING btree (webhook_id, serial DESC);
CREATE INDEX webhook_messages_old ON public.webhook_messages USING btree (created_at);
comment on table webhook_messages is 'The log of what is to be sent, was sent, and what came of it. A message has the same id on every attempt.';
comment on column webhook_messages.attempts is 'Since it was last queued: a replay begins anew.';

create table webhooks (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  url text not null,
  description text not null default ''::text,
  events text[],
  secret text not null,
  previous_secret text,
  previous_secret_until timestamp with time zone,
  link_id uuid,
  paused_at timestamp with time zone,
  paused_because text,
  failing_since timestamp with time zone,
  delivered_at timestamp with time zone,
  delivering_until timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint webhooks_pkey PRIMARY KEY (id),
  constraint webhooks_check CHECK (((paused_at IS NULL) = (paused_because IS NULL))),
  constraint webhooks_paused_because_check CHECK ((paused_because = ANY (ARRAY['by-hand'::text, 'failing'::text, 'gone'::text]))),
  constraint webhooks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint webhooks_link_id_fkey FOREIGN KEY (link_id) REFERENCES links(id)
);
CREATE INDEX webhooks_of_account ON public.webhooks USING btree (account_id, created_at, id);
CREATE INDEX webhooks_of_link ON public.webhooks USING btree (link_id) WHERE (link_id IS NOT NULL);
comment on table webhooks is 'Addresses that are told of every change of access in an account.';
comment on column webhooks.events is 'The types that are told; null: every one, those of later versions too.';
comment on column webhooks.secret is 'The key that messages are signed with (Standard Webhooks); it must be read again for every message, so it is not hashed.';
comment on column webhooks.previous_secret is 'Signed with as well until previous_secret_until, while receivers change over.';
comment on column webhooks.link_id is 'Over which link a visitor chose the address (R12): from the moment that the link is over nothing is told to it, unless the account''s own people resume it.';
comment on column webhooks.failing_since is 'When a message did not get through for the first time since the last one that did.';
comment on column webhooks.delivering_until is 'Until when a node has it to itself to deliver its messages one after another; a killed one loses it by the time.';

create view access_accounts as
 SELECT a.id,
    a.owner_id AS owner,
    a.state,
    COALESCE(d.before_access, a.client_access) AS "clientAccess",
    a.features_off AS "featuresOff"
   FROM (accounts a
     LEFT JOIN dead_grants d ON (((d.account_id = a.id) AND (d.kind = 'client-access'::text) AND (d.client_link_id IS NULL))));

create view access_group_members as
 SELECT g.account_id AS account,
    gm.group_id AS "group",
    gm.person_id AS person
   FROM (group_members gm
     JOIN groups g ON ((g.id = gm.group_id)))
  WHERE (NOT (EXISTS ( SELECT
           FROM (members m
             JOIN dead_grants d ON ((d.member_id = m.id)))
          WHERE ((m.account_id = g.account_id) AND (m.person_id = gm.person_id) AND (d.kind = 'group-member'::text) AND (d.group_id = gm.group_id)))));

create view access_keys as
 SELECT k.id,
    encode(k.secret_hash, 'hex'::text) AS hash,
    k.account_id AS account,
    k.made_by AS maker,
    k.scopes,
    l.manager_id AS via,
    (to_json(LEAST(k.expires_at, l.expires_at)) #>> '{}'::text[]) AS "expiresAt"
   FROM (live_api_keys k
     LEFT JOIN links l ON ((l.id = k.made_over_link)));

create view access_links as
 SELECT l.manager_id AS manager,
    l.client_id AS client,
        CASE
            WHEN (c.outside_suspended_at IS NULL) THEN COALESCE(to_json(l.preset), to_json(l.role_id), to_json(l.permissions))
            ELSE to_json('suspended'::text)
        END AS ceiling,
        CASE
            WHEN (c.outside_suspended_at IS NULL) THEN COALESCE(t.permissions, '{}'::text[])
            ELSE '{}'::text[]
        END AS ticked,
    l.onward,
    l.require_two_factor AS "requireTwoFactor",
        CASE
            WHEN (d.id IS NULL) THEN l.client_access
            WHEN (('shared'::text = COALESCE(l.client_access, ''::text)) OR ('shared'::text = COALESCE(d.before_access, ''::text))) THEN 'shared'::text
            WHEN ((l.client_access IS NULL) OR (d.before_access IS NULL)) THEN NULL::text
            ELSE 'team'::text
        END AS "clientAccess",
    (to_json(l.expires_at) #>> '{}'::text[]) AS "expiresAt"
   FROM (((links l
     JOIN accounts c ON ((c.id = l.client_id)))
     LEFT JOIN dead_grants d ON (((d.client_link_id = l.id) AND (d.kind = 'client-access'::text))))
     LEFT JOIN ( SELECT live_timed_grants.link_id,
            array_agg(DISTINCT p.p) AS permissions
           FROM live_timed_grants,
            LATERAL unnest(live_timed_grants.permissions) p(p)
          GROUP BY live_timed_grants.link_id) t ON ((t.link_id = l.id)))
  WHERE (l.status = 'active'::text);

create view access_members as
 SELECT m.account_id AS account,
    m.person_id AS person,
    COALESCE(to_json(m.preset), to_json(m.role_id), to_json(m.permissions)) AS role,
        CASE
            WHEN (t.permissions IS NULL) THEN m.ticked
            ELSE (m.ticked || t.permissions)
        END AS ticked,
        CASE
            WHEN (t.permissions IS NULL) THEN m.unticked
            ELSE ARRAY( SELECT unnest(m.unticked) AS unnest
            EXCEPT
             SELECT unnest(t.permissions) AS unnest)
        END AS unticked,
    (to_json(LEAST(m.expires_at, d.before_expires_at)) #>> '{}'::text[]) AS "expiresAt",
        CASE
            WHEN (d.id IS NOT NULL) THEN json_build_object('role', COALESCE(to_json(d.before_preset), to_json(d.before_role_id), to_json(d.before_permissions)), 'ticked', d.before_ticked, 'unticked', d.before_unticked)
            ELSE NULL::json
        END AS "atMost"
   FROM ((members m
     LEFT JOIN dead_grants d ON (((d.member_id = m.id) AND (d.kind = 'member'::text))))
     LEFT JOIN ( SELECT live_timed_grants.member_id,
            array_agg(DISTINCT p.p) AS permissions
           FROM live_timed_grants,
            LATERAL unnest(live_timed_grants.permissions) p(p)
          GROUP BY live_timed_grants.member_id) t ON ((t.member_id = m.id)))
  WHERE ((m.status = 'active'::text) AND (m.person_id IS NOT NULL) AND (NOT COALESCE((d.is_new OR d.before_suspended), false)));

create view access_people as
 SELECT id,
    two_factor AS "twoFactor",
    (disabled_at IS NOT NULL) AS disabled
   FROM people;

create view access_rechecks as
 WITH ending AS (
         SELECT ((EXTRACT(epoch FROM t.expires_at) * (1000)::numeric))::double precision AS at,
            t.member_id,
            t.link_id,
            t.client_link_id
           FROM timed_grants t
          WHERE (t.expires_at > now())
        ), with_link AS NOT MATERIALIZED (
         SELECT ((EXTRACT(epoch FROM l.expires_at) * (1000)::numeric))::double precision AS at,
            g.id,
            g.account_id,
            g.link_id,
            g.kind,
            g.member_id,
            g.role_id,
            g.group_id,
            g.share_id,
            g.client_link_id,
            g.is_new,
            g.before_preset,
            g.before_role_id,
            g.before_permissions,
            g.before_ticked,
            g.before_unticked,
            g.before_suspended,
            g.before_expires_at,
            g.before_access,
            g.permissions,
            g.made_by,
            g.made_by_name,
            g.made_at,
            g.timed_grant_id,
            g.api_key_id
           FROM (links l
             JOIN grants g ON ((g.link_id = l.id)))
          WHERE ((l.status = 'active'::text) AND (l.expires_at > now()))
        ), timed AS NOT MATERIALIZED (
         SELECT ending.at,
            ending.member_id,
            ending.link_id,
            ending.client_link_id
           FROM ending
        UNION ALL
         SELECT g.at,
            t.member_id,
            t.link_id,
            t.client_link_id
           FROM (with_link g
             JOIN timed_grants t ON ((t.id = g.timed_grant_id)))
          WHERE (g.kind = 'timed'::text)
        )
 SELECT t.at,
    'member'::text AS kind,
    m.account_id AS a,
    m.person_id AS b
   FROM (timed t
     JOIN members m ON ((m.id = t.member_id)))
UNION ALL
 SELECT t.at,
    'link'::text AS kind,
    l.manager_id AS a,
    l.client_id AS b
   FROM (timed t
     JOIN links l ON ((l.id = t.link_id)))
UNION ALL
 SELECT t.at,
    'shares'::text AS kind,
    l.manager_id AS a,
    l.client_id AS b
   FROM (timed t
     JOIN links l ON ((l.id = t.client_link_id)))
UNION ALL
 SELECT g.at,
    'member'::text AS kind,
    m.account_id AS a,
    m.person_id AS b
   FROM (with_link g
     JOIN members m ON ((m.id = g.member_id)))
  WHERE (g.kind = 'member'::text)
UNION ALL
 SELECT g.at,
    'role'::text AS kind,
    g.role_id AS a,
    g.account_id AS b
   FROM with_link g
  WHERE (g.kind = 'role'::text)
UNION ALL
 SELECT g.at,
    'group-member'::text AS kind,
    g.group_id AS a,
    m.person_id AS b
   FROM (with_link g
     JOIN members m ON ((m.id = g.member_id)))
  WHERE (g.kind = 'group-member'::text)
UNION ALL
 SELECT g.at,
    'shares'::text AS kind,
    s.manager_id AS a,
    s.client_id AS b
   FROM (with_link g
     JOIN shares s ON ((s.id = g.share_id)))
  WHERE (g.kind = 'share'::text)
UNION ALL
 SELECT g.at,
    'account'::text AS kind,
    g.account_id AS a,
    NULL::uuid AS b
   FROM with_link g
  WHERE ((g.kind = 'client-access'::text) AND (g.client_link_id IS NULL))
UNION ALL
 SELECT g.at,
    'link'::text AS kind,
    l.manager_id AS a,
    l.client_id AS b
   FROM (with_link g
     JOIN links l ON ((l.id = g.client_link_id)))
  WHERE (g.kind = 'client-access'::text)
UNION ALL
 SELECT g.at,
    'key'::text AS kind,
    g.api_key_id AS a,
    NULL::uuid AS b
   FROM with_link g
  WHERE (g.kind = 'key'::text);
comment on view access_rechecks is 'What changes by time alone: rows to be read again at a time, in milliseconds since 1970.';

create view access_roles as
 SELECT r.id,
    r.account_id AS account,
        CASE
            WHEN (d.id IS NULL) THEN r.permissions
            ELSE ARRAY( SELECT unnest(r.permissions) AS unnest
            INTERSECT
             SELECT unnest(d.before_permissions) AS unnest)
        END AS permissions
   FROM (roles r
     LEFT JOIN dead_grants d ON (((d.role_id = r.id) AND (d.kind = 'role'::text))));

create view access_shares as
 WITH timed AS NOT MATERIALIZED (
         SELECT l.manager_id,
            l.client_id,
            t.person_id,
            p.p
           FROM (live_timed_grants t
             JOIN links l ON ((l.id = t.client_link_id))),
            LATERAL unnest(t.permissions) p(p)
          WHERE (l.status = 'active'::text)
        ), opened AS NOT MATERIALIZED (
         SELECT s.id,
            s.manager_id,
            s.client_id,
            s.group_id,
            s.person_id,
            s.preset,
            s.role_id,
            s.permissions,
            s.created_at,
            COALESCE(to_json(d.before_preset), to_json(d.before_role_id), to_json(d.before_permissions)) AS at_most
           FROM (shares s
             LEFT JOIN dead_grants d ON (((d.share_id = s.id) AND (d.kind = 'share'::text))))
          WHERE (NOT COALESCE(d.is_new, false))
        )
 SELECT o.manager_id AS manager,
    o.client_id AS client,
    o.group_id AS "group",
    o.person_id AS person,
    COALESCE(to_json(o.preset), to_json(o.role_id), to_json(o.permissions), '[]'::json) AS "right",
        CASE
            WHEN (o.person_id IS NULL) THEN '{}'::text[]
            ELSE ARRAY( SELECT DISTINCT t.p
               FROM timed t
              WHERE ((t.manager_id = o.manager_id) AND (t.client_id = o.client_id) AND (t.person_id = o.person_id)))
        END AS ticked,
    o.at_most AS "atMost"
   FROM opened o
UNION ALL
 SELECT t.manager_id AS manager,
    t.client_id AS client,
    NULL::uuid AS "group",
    t.person_id AS person,
    '[]'::json AS "right",
    array_agg(DISTINCT t.p) AS ticked,
    NULL::json AS "atMost"
   FROM timed t
  WHERE (NOT (EXISTS ( SELECT
           FROM opened o
          WHERE ((o.manager_id = t.manager_id) AND (o.client_id = t.client_id) AND (o.person_id = t.person_id)))))
  GROUP BY t.manager_id, t.client_id, t.person_id;

create view dead_grants as
 SELECT g.id,
    g.account_id,
    g.link_id,
    g.kind,
    g.member_id,
    g.role_id,
    g.group_id,
    g.share_id,
    g.client_link_id,
    g.is_new,
    g.before_preset,
    g.before_role_id,
    g.before_permissions,
    g.before_ticked,
    g.before_unticked,
    g.before_suspended,
    g.before_expires_at,
    g.before_access,
    g.permissions,
    g.made_by,
    g.made_by_name,
    g.made_at,
    g.timed_grant_id,
    g.api_key_id
   FROM (grants g
     JOIN links l ON ((l.id = g.link_id)))
  WHERE ((l.status <> 'active'::text) OR (l.expires_at <= now()));
comment on view dead_grants is 'Grants whose link is over. They count for nothing from that moment, whether or not they were cleared away yet.';

create view live_api_keys as
 SELECT k.id,
    k.account_id,
    k.name,
    k.prefix,
    k.secret_hash,
    k.scopes,
    k.decides_everywhere,
    k.made_by,
    k.made_by_name,
    k.made_over_link,
    k.created_at,
    k.last_used_at,
    k.expires_at,
    k.ended_at,
    k.ended_by_name
   FROM (((api_keys k
     LEFT JOIN people p ON ((p.id = k.made_by)))
     LEFT JOIN accounts a ON ((a.id = k.account_id)))
     LEFT JOIN links l ON ((l.id = k.made_over_link)))
  WHERE ((k.ended_at IS NULL) AND ((k.expires_at IS NULL) OR (k.expires_at > now())) AND (p.disabled_at IS NULL) AND (NOT COALESCE(('api'::text = ANY (a.features_off)), false)) AND ((k.made_over_link IS NULL) OR ((l.status = 'active'::text) AND ((l.expires_at IS NULL) OR (l.expires_at > now())))) AND (NOT (EXISTS ( SELECT
           FROM dead_grants d
          WHERE (d.api_key_id = k.id)))));

create view live_timed_grants as
 SELECT id,
    request_id,
    account_id,
    member_id,
    link_id,
    client_link_id,
    person_id,
    permissions,
    granted_by,
    granted_by_name,
    granted_at,
    expires_at
   FROM timed_grants t
  WHERE ((expires_at > now()) AND (NOT (EXISTS ( SELECT
           FROM dead_grants d
          WHERE (d.timed_grant_id = t.id)))));

CREATE OR REPLACE FUNCTION public.access_changes_since(since pg_snapshot, also json)
 RETURNS SETOF json
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  k record;
  rows json;
  names text[];
  rechecks float8[];
begin
  for k in
    select c.kind, c.a, c.b from access_changes c
     where c.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.xid, since)
    union
    select c.kind, c.a, c.b from json_to_recordset(also) as c(kind text, a uuid, b uuid)
  loop
    names := null;
    rechecks := null;
    case k.kind
      when 'person' then
        select json_agg(w) into rows from access_people w where w.id = k.a;
        select array_remove(array[p.id::text, p.email, p.external_id], null) into names from people p where p.id = k.a;
      when 'account' then
        select json_agg(w) into rows from access_accounts w where w.id = k.a;
        select array_remove(array[a.id::text, a.number, a.external_id], null) into names from accounts a where a.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'account' and w.a = k.a;
      when 'role' then
        select json_agg(w) into rows from access_roles w where w.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'role' and w.a = k.a;
      when 'member' then
        select json_agg(w) into rows from access_members w where w.account = k.a and w.person = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'member' and w.a = k.a and w.b = k.b;
      when 'group-member' then
        select json_agg(w) into rows from access_group_members w where w."group" = k.a and w.person = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'group-member' and w.a = k.a and w.b = k.b;
      when 'link' then
        select json_agg(w) into rows from access_links w where w.manager = k.a and w.client = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'link' and w.a = k.a and w.b = k.b;
      when 'shares' then
        select json_agg(w) into rows from access_shares w where w.manager = k.a and w.client = k.b;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'shares' and w.a = k.a and w.b = k.b;
      when 'key' then
        select json_agg(w) into rows from access_keys w where w.id = k.a;
        select array_agg(w.at) into rechecks from access_rechecks w where w.kind = 'key' and w.a = k.a;
    end case;
    return next json_build_object('kind', k.kind, 'a', k.a, 'b', k.b,
      'rows', coalesce(rows, '[]'), 'names', names, 'rechecks', coalesce(rechecks, '{}'));
  end loop;
end
$function$;
comment on function access_changes_since(pg_snapshot,json) is 'The rows that decisions rest on and that have changed since a snapshot, or are asked for by their keys, as they are now.';

CREATE OR REPLACE FUNCTION public.access_key_of_grant(g grants)
 RETURNS TABLE(kind text, a uuid, b uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select 'member', account_id, person_id from members where id = g.member_id and g.kind = 'member'
  union all
  select 'role', g.role_id, g.account_id where g.kind = 'role'
  union all
  select 'group-member', g.group_id, person_id from members where id = g.member_id and g.kind = 'group-member'
  union all
  select 'shares', manager_id, client_id from shares where id = g.share_id and g.kind = 'share'
  union all
  select 'account', g.account_id, null where g.kind = 'client-access' and g.client_link_id is null
  union all
  select 'link', manager_id, client_id from links where id = g.client_link_id and g.kind = 'client-access'
  union all
  select k.* from timed_grants t, access_key_of_timed(t) k where t.id = g.timed_grant_id and g.kind = 'timed'
  union all
  select 'key', g.api_key_id, null where g.kind = 'key'
$function$;

CREATE OR REPLACE FUNCTION public.access_key_of_timed(t timed_grants)
 RETURNS TABLE(kind text, a uuid, b uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select 'member', account_id, person_id from members where id = t.member_id
  union all
  select 'link', manager_id, client_id from links where id = t.link_id
  union all
  select 'shares', manager_id, client_id from links where id = t.client_link_id
$function$;

CREATE OR REPLACE FUNCTION public.adopt_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not own_act(new.account_id) then return null; end if;
  delete from grants where member_id = new.id and kind = 'member' and is_new;
  if tg_argv[0] = 'role' then
    update grants set before_preset = new.preset, before_role_id = new.role_id, before_permissions = new.permissions,
           before_ticked = new.ticked, before_unticked = new.unticked
     where member_id = new.id and kind = 'member';
  elsif tg_argv[0] = 'end' then
    update grants set before_expires_at = null where member_id = new.id and kind = 'member';
  elsif tg_argv[0] = 'suspension' then
    update grants set before_suspended = false where member_id = new.id and kind = 'member';
  end if;
  delete from grants
   where member_id = new.id and kind = 'member' and not before_suspended and before_expires_at is null
     and (before_preset, before_role_id, before_permissions, before_ticked, before_unticked)
       is not distinct from (new.preset, new.role_id, new.permissions, new.ticked, new.unticked);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.folded(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select translate(lower($1), 'ąćęłńóśźżàáâäãåçčďèéêëěìíîïñňòôöõøřšťùúûüůýž', 'acelnoszzaaaaaaccdeeeeeiiiinnooooorstuuuuuyz') $function$;
comment on function folded(text) is 'A text as it is searched for: without capitals and accents.';

CREATE OR REPLACE FUNCTION public.forget_ended_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from grants where api_key_id = new.id and kind = 'key';
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.forget_group_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from grants
   where group_id = old.group_id and member_id in (select id from members where person_id = old.person_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.giver()
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE
AS $function$
  select id, name from people where id = nullif(current_setting('keyholder.person', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.giving_link(account uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select id from links
   where id = nullif(current_setting('keyholder.link', true), '')::uuid and client_id = account
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_client_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.id);
begin
  if link is not null and old.client_access = 'shared' and new.client_access = 'team' then
    insert into grants (account_id, link_id, kind, before_access, made_by, made_by_name)
    select new.id, link, 'client-access', old.client_access, giver.id, giver.name from giver()
    on conflict (account_id, client_link_id) where kind = 'client-access' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif link is not null or own_act(new.id) then
    delete from grants where account_id = new.id and kind = 'client-access' and client_link_id is null
      and (link is null or new.client_access = 'shared');
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_group_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  place record;
begin
  select m.id, m.account_id, giving_link(m.account_id) as link into place
    from groups g join members m on m.account_id = g.account_id and m.person_id = new.person_id
   where g.id = new.group_id;
  if place.link is null then return null; end if;
  insert into grants (account_id, link_id, kind, member_id, group_id, made_by, made_by_name)
  select place.account_id, place.link, 'group-member', place.id, new.group_id, giver.id, giver.name from giver()
  on conflict (group_id, member_id) where kind = 'group-member' do update set
    link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.account_id);
  offered boolean := tg_op = 'INSERT';
  changed boolean := false;
  restored boolean := false;
  prolonged boolean := false;
begin
  if link is null then return null; end if;
  if tg_op = 'UPDATE' then
    -- Whoever invites last answers for the place.
    offered := new.status = 'invited' and new.invited_by is distinct from old.invited_by;
    changed := (new.preset, new.role_id, new.permissions, new.ticked, new.unticked)
      is distinct from (old.preset, old.role_id, old.permissions, old.ticked, old.unticked);
    restored := old.status = 'suspended' and new.status = 'active';
    prolonged := old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at);
    insert into grants (account_id, link_id, kind, member_id, group_id, made_by, made_by_name)
    select new.account_id, link, 'group-member', new.id, g, giver.id, giver.name
      from giver(), unnest(new.invited_groups) as g
     where g <> all (old.invited_groups)
    on conflict do nothing;
  end if;
  if not (offered or changed or restored or prolonged) then return null; end if;
  if offered then
    insert into grants (account_id, link_id, kind, member_id, is_new, made_by, made_by_name)
    select new.account_id, link, 'member', new.id, true, giver.id, giver.name from giver()
    on conflict (member_id) where kind = 'member' do update set
      link_id = excluded.link_id, is_new = true, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
    return null;
  end if;
  insert into grants (account_id, link_id, kind, member_id, before_preset, before_role_id, before_permissions,
    before_ticked, before_unticked, before_suspended, before_expires_at, made_by, made_by_name)
  select new.account_id, link, 'member', new.id, old.preset, old.role_id, old.permissions,
         old.ticked, old.unticked, restored, case when prolonged then old.expires_at end, giver.id, giver.name
    from giver()
  on conflict (member_id) where kind = 'member' do update set
    link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now(),
    before_suspended = grants.before_suspended or excluded.before_suspended,
    before_expires_at = least(grants.before_expires_at, excluded.before_expires_at);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_one_client_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.manager_id);
  everywhere text := (select client_access from accounts where id = new.manager_id);
begin
  if link is not null and coalesce(old.client_access, everywhere) = 'shared' and coalesce(new.client_access, everywhere) = 'team' then
    insert into grants (account_id, link_id, kind, client_link_id, before_access, made_by, made_by_name)
    select new.manager_id, link, 'client-access', new.id, old.client_access, giver.id, giver.name from giver()
    on conflict (account_id, client_link_id) where kind = 'client-access' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif link is not null or own_act(new.manager_id) then
    delete from grants where client_link_id = new.id and kind = 'client-access'
      and (link is null or coalesce(new.client_access, everywhere) = 'shared');
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_role()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.account_id);
begin
  if link is not null and not new.permissions <@ old.permissions then
    insert into grants (account_id, link_id, kind, role_id, before_permissions, made_by, made_by_name)
    select new.account_id, link, 'role', new.id, old.permissions, giver.id, giver.name from giver()
    on conflict (role_id) where kind = 'role' do update set
      link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
  elsif own_act(new.account_id) then
    delete from grants where role_id = new.id and kind = 'role';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_share()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.manager_id);
begin
  if link is not null then
    if tg_op = 'INSERT' then
      insert into grants (account_id, link_id, kind, share_id, group_id, is_new, made_by, made_by_name)
      select new.manager_id, link, 'share', new.id, new.group_id, true, giver.id, giver.name from giver();
    elsif (new.preset, new.role_id, new.permissions) is distinct from (old.preset, old.role_id, old.permissions) then
      insert into grants (account_id, link_id, kind, share_id, group_id, before_preset, before_role_id, before_permissions,
        made_by, made_by_name)
      select new.manager_id, link, 'share', new.id, new.group_id, old.preset, old.role_id, old.permissions, giver.id, giver.name
        from giver()
      on conflict (share_id) where kind = 'share' do update set
        link_id = excluded.link_id, made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = now();
    end if;
  elsif tg_op = 'UPDATE' and own_act(new.manager_id) then
    delete from grants where share_id = new.id and kind = 'share';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.grant_of_timed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  link uuid := giving_link(new.account_id);
begin
  if link is null then return null; end if;
  insert into grants (account_id, link_id, kind, member_id, client_link_id, timed_grant_id, is_new, permissions, made_by, made_by_name)
  select new.account_id, link, 'timed', new.member_id, new.client_link_id, new.id, true, new.permissions, giver.id, giver.name
    from giver();
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.list_changed_client()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform list_clients(array(select id from links where client_id = new.id));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.list_changed_links()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform list_clients(array(select id from changed));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.list_changed_owner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform list_clients(array(select l.id from links l join accounts a on a.id = l.client_id where a.owner_id = new.id));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.list_clients(ids uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
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
$function$;
comment on function list_clients(uuid[]) is 'Writes their lines in the lists of clients. What a client offers stands there once the manager has accepted.';

CREATE OR REPLACE FUNCTION public.may_know(reader uuid, via uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select via is null or not exists (select from links where client_id = reader and manager_id = via) or shows_person(via, person)
$function$;

CREATE OR REPLACE FUNCTION public.note_accounts_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'account', id, null::uuid from new_rows where id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'account', id, null::uuid from old_rows where id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'account', a, b from (
            (select id as a, null::uuid as b, owner_id, state, client_access, features_off, number, external_id from new_rows except select id, null::uuid, owner_id, state, client_access, features_off, number, external_id from old_rows)
            union all
            (select id as a, null::uuid as b, owner_id, state, client_access, features_off, number, external_id from old_rows except select id, null::uuid, owner_id, state, client_access, features_off, number, external_id from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_api_keys_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'key', id, null::uuid from new_rows where id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'key', id, null::uuid from old_rows where id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'key', a, b from (
            (select id as a, null::uuid as b, scopes, made_by, expires_at, ended_at from new_rows except select id, null::uuid, scopes, made_by, expires_at, ended_at from old_rows)
            union all
            (select id as a, null::uuid as b, scopes, made_by, expires_at, ended_at from old_rows except select id, null::uuid, scopes, made_by, expires_at, ended_at from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_grant_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then insert into access_changes (kind, a, b) select * from access_key_of_grant(old); end if;
  if tg_op <> 'DELETE' then insert into access_changes (kind, a, b) select * from access_key_of_grant(new); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_grants_of_link()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into access_changes (kind, a, b) select k.* from grants g, access_key_of_grant(g) k where g.link_id = new.id;
  insert into access_changes (kind, a) select 'key', id from api_keys where made_over_link = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_group_members_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'group-member', group_id, person_id from new_rows where group_id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'group-member', group_id, person_id from old_rows where group_id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'group-member', a, b from (
            (select group_id as a, person_id as b, group_id from new_rows except select group_id, person_id, group_id from old_rows)
            union all
            (select group_id as a, person_id as b, group_id from old_rows except select group_id, person_id, group_id from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_keys_of_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into access_changes (kind, a) select 'key', id from api_keys where account_id = new.id and ended_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_keys_of_maker()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into access_changes (kind, a) select 'key', id from api_keys where made_by = new.id and ended_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_links_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'link', manager_id, client_id from new_rows where manager_id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'link', manager_id, client_id from old_rows where manager_id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'link', a, b from (
            (select manager_id as a, client_id as b, preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at from new_rows except select manager_id, client_id, preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at from old_rows)
            union all
            (select manager_id as a, client_id as b, preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at from old_rows except select manager_id, client_id, preset, role_id, permissions, status, onward, require_two_factor, client_access, expires_at from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_links_of_client()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into access_changes (kind, a, b) select 'link', manager_id, client_id from links where client_id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_members_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'member', account_id, person_id from new_rows where account_id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'member', account_id, person_id from old_rows where account_id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'member', a, b from (
            (select account_id as a, person_id as b, preset, role_id, permissions, ticked, unticked, status, expires_at from new_rows except select account_id, person_id, preset, role_id, permissions, ticked, unticked, status, expires_at from old_rows)
            union all
            (select account_id as a, person_id as b, preset, role_id, permissions, ticked, unticked, status, expires_at from old_rows except select account_id, person_id, preset, role_id, permissions, ticked, unticked, status, expires_at from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_people_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'person', id, null::uuid from new_rows where id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'person', id, null::uuid from old_rows where id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'person', a, b from (
            (select id as a, null::uuid as b, two_factor, disabled_at, email, external_id from new_rows except select id, null::uuid, two_factor, disabled_at, email, external_id from old_rows)
            union all
            (select id as a, null::uuid as b, two_factor, disabled_at, email, external_id from old_rows except select id, null::uuid, two_factor, disabled_at, email, external_id from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_roles_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'role', id, account_id from new_rows where id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'role', id, account_id from old_rows where id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'role', a, b from (
            (select id as a, account_id as b, permissions from new_rows except select id, account_id, permissions from old_rows)
            union all
            (select id as a, account_id as b, permissions from old_rows except select id, account_id, permissions from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_shares_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then
          insert into access_changes (kind, a, b) select distinct 'shares', manager_id, client_id from new_rows where manager_id is not null;
        elsif tg_op = 'DELETE' then
          insert into access_changes (kind, a, b) select distinct 'shares', manager_id, client_id from old_rows where manager_id is not null;
        else
          insert into access_changes (kind, a, b)
          select distinct 'shares', a, b from (
            (select manager_id as a, client_id as b, group_id, person_id, preset, role_id, permissions from new_rows except select manager_id, client_id, group_id, person_id, preset, role_id, permissions from old_rows)
            union all
            (select manager_id as a, client_id as b, group_id, person_id, preset, role_id, permissions from old_rows except select manager_id, client_id, group_id, person_id, preset, role_id, permissions from new_rows)
          ) as differing where a is not null;
        end if;
        return null;
      end
      $function$;

CREATE OR REPLACE FUNCTION public.note_timed_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then insert into access_changes (kind, a, b) select * from access_key_of_timed(old); end if;
  if tg_op <> 'DELETE' then insert into access_changes (kind, a, b) select * from access_key_of_timed(new); end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.own_act(account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(nullif(current_setting('keyholder.own', true), '')::uuid = account, false)
$function$;

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit log is only ever added to';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_consent_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'consents are only ever added to';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_declaration_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.shows_person(via uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select (select shows_people from accounts where id = via) and (
    exists (select from accounts where id = via and owner_id = person)
    or exists (select from members where account_id = via and person_id = person)
    or not exists (
      with recursive upstream(id, steps) as (
        select via, 0
        union
        select l.manager_id, u.steps + 1 from upstream u join links l on l.client_id = u.id
         where u.steps < 6 and l.status in ('active', 'ended')
      )
      select from upstream join accounts using (id) where not shows_people))
$function$;

CREATE OR REPLACE FUNCTION public.spell_out_role_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update grants set before_role_id = null, before_permissions = old.permissions where before_role_id = old.id;
  return old;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_audited_accounts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into page_changes (kind, id)
  select distinct 'account-changed', account_id from added where account_id is not null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_disabled_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into page_changes (kind, id) values ('person-disabled', new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_ended_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into page_changes (kind, id) values ('session-ended', old.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_notified_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into page_changes (kind, id) select distinct 'person-notified', person_id from touched;
  return null;
end
$function$;
