import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { dumpSchema } from "./schema-dump.ts";
import { createTestDatabase } from "./test-database.ts";

const schema = [
  "create extension citext",
  "create type level as enum ('viewer', 'editor')",
  "create domain share as int not null check (value between 0 and 100)",
  "create table people (id bigint generated always as identity primary key, email citext not null unique, level level default 'viewer')",
  `create table pets (id uuid, owner bigint references people on delete cascade, name text check (name <> ''),
     upper_name text generated always as (upper(name)) stored, share share)`,
  "create index pets_by_name on pets (lower(name)) where owner is not null",
  "create function touch() returns trigger language plpgsql as 'begin return new; end'",
  "create trigger pets_touch before update on pets for each row execute function touch()",
  "create view named as select name from pets",
  "comment on table pets is 'What people''s hearts are lost to.'",
  "comment on column pets.name is 'As it is called.'",
];

const expected = `create extension citext;

create type level as enum ('viewer', 'editor');

create domain share as integer not null CHECK (((VALUE >= 0) AND (VALUE <= 100)));

create table people (
  id bigint not null generated always as identity,
  email citext not null,
  level level default 'viewer'::level,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_email_key UNIQUE (email)
);

create table pets (
  id uuid,
  owner bigint,
  name text,
  upper_name text generated always as (upper(name)) stored,
  share share,
  constraint pets_name_check CHECK ((name <> ''::text)),
  constraint pets_owner_fkey FOREIGN KEY (owner) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX pets_by_name ON public.pets USING btree (lower(name)) WHERE (owner IS NOT NULL);
CREATE TRIGGER pets_touch BEFORE UPDATE ON public.pets FOR EACH ROW EXECUTE FUNCTION touch();
comment on table pets is 'What people''s hearts are lost to.';
comment on column pets.name is 'As it is called.';

create view named as
 SELECT name
   FROM pets;

CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
`;

test("the dump shows everything, in the same order every time", async (t) => {
  const { connectionString, drop } = await createTestDatabase({ empty: true });
  const client = new pg.Client({ connectionString });
  await client.connect();
  t.after(() => client.end().then(drop));
  for (const statement of schema) await client.query(statement);
  assert.equal(await dumpSchema(client), expected);
  await client.query("vacuum full");
  assert.equal(await dumpSchema(client), expected);
});
