import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import { idsOf, learnIds, type Rows, roleColumns, upsert } from "./rows.ts";

export async function importMembers(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const list = rows.world.members.map((member) => ({
    account_id: idsOf(rows, "account", member.account),
    person_id: idsOf(rows, "person", member.person),
    ...roleColumns(rows, member.role),
    ticked: member.ticked ?? [],
    unticked: member.unticked ?? [],
    status: member.status ?? "active",
    expires_at: member.expiresAt ?? null,
  }));
  return upsert(
    tx,
    rows,
    list,
    (given) => sql`
    insert into members as old (account_id, person_id, email, name, language, preset, role_id, permissions, ticked, unticked, status, expires_at)
    select t.account_id, t.person_id, p.email, p.name, p.language, preset, role_id, permissions, ticked, unticked, status, expires_at
      from jsonb_to_recordset(${given}) as t(account_id uuid, person_id uuid, preset text, role_id uuid, permissions text[],
        ticked text[], unticked text[], status text, expires_at timestamptz)
      join people p on p.id = t.person_id
    on conflict (account_id, person_id) do update set preset = excluded.preset, role_id = excluded.role_id,
      permissions = excluded.permissions, ticked = excluded.ticked, unticked = excluded.unticked, status = excluded.status,
      expires_at = excluded.expires_at, version = old.version + 1
    where (old.preset, old.role_id, old.permissions, old.ticked, old.unticked, old.status, old.expires_at) is distinct from
      (excluded.preset, excluded.role_id, excluded.permissions, excluded.ticked, excluded.unticked, excluded.status, excluded.expires_at)
    returning array[old.account_id] as accounts`,
  );
}

export async function importGroups(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const list = rows.world.groups.map((group) => ({
    external_id: rows.external(group.id),
    account_id: idsOf(rows, "account", group.account),
    name: group.name,
  }));
  const changed = await upsert(
    tx,
    rows,
    list,
    (given) => sql`
    insert into groups as old (external_id, account_id, name)
    select * from jsonb_to_recordset(${given}) as t(external_id text, account_id uuid, name text)
    on conflict (external_id) do update set name = excluded.name where old.name is distinct from excluded.name
    returning array[old.account_id] as accounts`,
  );
  await learnIds(tx, rows, "group", rows.world.groups);
  const people = rows.world.groups.flatMap((group) =>
    group.members.map((person) => ({
      group_id: idsOf(rows, "group", group.id),
      person_id: idsOf(rows, "person", person),
    })),
  );
  const joined = await upsert(
    tx,
    rows,
    people,
    (given) => sql`
    insert into group_members as old (group_id, person_id)
    select distinct group_id, person_id from jsonb_to_recordset(${given}) as t(group_id uuid, person_id uuid)
    on conflict do nothing
    returning (select array[account_id] from groups where id = old.group_id) as accounts`,
  );
  return changed + joined;
}

export async function importLinks(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const list = rows.world.links.map((link) => ({
    manager_id: idsOf(rows, "account", link.manager),
    client_id: idsOf(rows, "account", link.client),
    status: link.status ?? "active",
    ...roleColumns(rows, link.ceiling),
    onward: link.onward ?? false,
    require_two_factor: link.requireTwoFactor ?? false,
    client_access: link.clientAccess ?? null,
    expires_at: link.expiresAt ?? null,
  }));
  return upsert(
    tx,
    rows,
    list,
    (given) => sql`
    with given as (
      select * from jsonb_to_recordset(${given}) as t(manager_id uuid, client_id uuid, status text, preset text, role_id uuid,
        permissions text[], onward boolean, require_two_factor boolean, client_access text, expires_at timestamptz)
    ),
    -- A link that is over has no place of its own to be found by: it is there if the same two have one that ended so.
    missing as (
      select * from given g where g.status in ('pending', 'active') or not exists (
        select from links l where l.manager_id = g.manager_id and l.client_id = g.client_id and l.status = g.status)
    )
    insert into links as old (manager_id, client_id, status, preset, role_id, permissions, onward, require_two_factor,
      client_access, expires_at, answered_at, ended_at)
    select m.*, case when m.status = 'active' then now() end, case when m.status not in ('pending', 'active') then now() end
      from missing m
    on conflict (manager_id, client_id) where status in ('pending', 'active') do update set status = excluded.status,
      preset = excluded.preset, role_id = excluded.role_id, permissions = excluded.permissions, onward = excluded.onward,
      require_two_factor = excluded.require_two_factor, client_access = excluded.client_access,
      expires_at = excluded.expires_at, version = old.version + 1
    where (old.status, old.preset, old.role_id, old.permissions, old.onward, old.require_two_factor, old.client_access,
        old.expires_at) is distinct from
      (excluded.status, excluded.preset, excluded.role_id, excluded.permissions, excluded.onward,
        excluded.require_two_factor, excluded.client_access, excluded.expires_at)
    returning array[old.manager_id, old.client_id] as accounts`,
  );
}

export async function importShares(tx: Kysely<DB>, rows: Rows): Promise<number> {
  const shares = rows.world.shares.map((share) => ({
    manager_id: idsOf(rows, "account", share.manager),
    client_id: idsOf(rows, "account", share.client),
    group_id: share.group == null ? null : idsOf(rows, "group", share.group),
    person_id: share.person == null ? null : idsOf(rows, "person", share.person),
    ...roleColumns(rows, share.right),
  }));
  const withGroups = shares.filter(({ group_id }) => group_id !== null);
  const withPeople = shares.filter(({ person_id }) => person_id !== null);
  const changedGroups = await upsert(tx, rows, withGroups, (given) => upsertShares(given, "group_id"));
  return changedGroups + (await upsert(tx, rows, withPeople, (given) => upsertShares(given, "person_id")));
}

function upsertShares(given: ReturnType<typeof sql>, by: "group_id" | "person_id") {
  return sql<{ accounts: string[] }>`
    insert into shares as old (manager_id, client_id, group_id, person_id, preset, role_id, permissions)
    select * from jsonb_to_recordset(${given}) as t(manager_id uuid, client_id uuid, group_id uuid, person_id uuid,
      preset text, role_id uuid, permissions text[])
    on conflict (manager_id, client_id, ${sql.ref(by)}) where ${sql.ref(by)} is not null do update set
      preset = excluded.preset, role_id = excluded.role_id, permissions = excluded.permissions
    where (old.preset, old.role_id, old.permissions) is distinct from (excluded.preset, excluded.role_id, excluded.permissions)
    returning array[old.manager_id] as accounts`;
}
