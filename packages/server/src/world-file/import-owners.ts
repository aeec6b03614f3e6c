import { type Kysely, sql } from "kysely";
import { createCustomerNumber, parseCustomerNumber } from "../platform/customer-number.ts";
import type { DB } from "../platform/schema.ts";
import { idsOf, learnIds, type Rows, upsert } from "./rows.ts";

export async function importPeople(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const list = rows.world.people.map((person) => ({
    external_id: rows.external(person.id),
    email: person.email,
    name: person.name,
    language: person.language ?? "en",
    two_factor: person.twoFactor ?? false,
    disabled: person.disabled ?? false,
  }));
  const changed = await upsert(
    tx,
    rows,
    list,
    (given) => sql`
    insert into people as old (external_id, email, name, language, two_factor, disabled_at)
    select external_id, email, name, language, two_factor, case when disabled then now() end
      from jsonb_to_recordset(${given})
        as t(external_id text, email text, name text, language text, two_factor boolean, disabled boolean)
    on conflict (external_id) do update set email = excluded.email, name = excluded.name, language = excluded.language,
      two_factor = excluded.two_factor,
      disabled_at = case when excluded.disabled_at is null then null else coalesce(old.disabled_at, now()) end
    where (old.email, old.name, old.language, old.two_factor, old.disabled_at is null) is distinct from
      (excluded.email, excluded.name, excluded.language, excluded.two_factor, excluded.disabled_at is null)
    returning '{}'::uuid[] as accounts`,
  );
  await learnIds(tx, rows, "person", rows.world.people);
  return changed;
}

export async function importAccounts(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const numbers = await freeNumbers(tx, rows.world.accounts.length);
  const list = rows.world.accounts.map((account, place) => ({
    external_id: rows.external(account.id),
    number: (account.number && parseCustomerNumber(account.number)) ?? numbers[place],
    numbered: account.number !== undefined,
    name: account.name,
    owner_id: idsOf(rows, "person", account.owner),
    state: account.state ?? "active",
    client_access: account.clientAccess ?? "team",
    features_off: Object.entries(account.features ?? {}).flatMap(([feature, on]) => (on ? [] : [feature])),
    hue: (place % 8) + 1,
  }));
  const changed = await upsert(
    tx,
    rows,
    list,
    (given) => sql`
    insert into accounts as old (external_id, number, name, owner_id, state, client_access, features_off, hue)
    select external_id, number, name, owner_id, state, client_access, features_off, hue
      from jsonb_to_recordset(${given}) as t(external_id text, number text, name text, owner_id uuid, state text,
        client_access text, features_off text[], hue smallint)
    on conflict (external_id) do update set name = excluded.name, owner_id = excluded.owner_id, state = excluded.state,
      client_access = excluded.client_access, features_off = excluded.features_off, version = old.version + 1
    where (old.name, old.owner_id, old.state, old.client_access, old.features_off) is distinct from
      (excluded.name, excluded.owner_id, excluded.state, excluded.client_access, excluded.features_off)
    returning array[old.id] as accounts`,
  );
  await learnIds(tx, rows, "account", rows.world.accounts);
  return changed;
}

export async function importRoles(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const list = rows.world.roles.map((role) => ({
    external_id: rows.external(role.id),
    account_id: idsOf(rows, "account", role.account),
    name: role.name,
    description: role.description ?? "",
    colour: role.colour ?? null,
    permissions: role.permissions,
  }));
  const changed = await upsert(
    tx,
    rows,
    list,
    (given) => sql`
    insert into roles as old (external_id, account_id, name, description, colour, permissions)
    select * from jsonb_to_recordset(${given})
      as t(external_id text, account_id uuid, name text, description text, colour text, permissions text[])
    on conflict (external_id) do update set name = excluded.name, description = excluded.description,
      colour = excluded.colour, permissions = excluded.permissions
    where (old.name, old.description, old.colour, old.permissions) is distinct from
      (excluded.name, excluded.description, excluded.colour, excluded.permissions)
    returning array[old.account_id] as accounts`,
  );
  await learnIds(tx, rows, "role", rows.world.roles);
  return changed;
}

async function freeNumbers(tx: Kysely<DB>, count: number): Promise<string[]> {
  const numbers = new Set<string>();
  while (numbers.size < count) {
    while (numbers.size < count) numbers.add(createCustomerNumber());
    const taken = await tx
      .selectFrom("accounts")
      .select("number")
      .where("number", "=", sql<string>`any(${[...numbers]}::text[])`)
      .execute();
    for (const { number } of taken) numbers.delete(number);
  }
  return [...numbers];
}
