import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { GivenRoleRow } from "../roles/role-columns.ts";

/** How a membership or link stands: only what is active lets anybody do anything. */
export type MapState = "active" | "pending" | "suspended" | "expired";

/** A role, right or ceiling; what an own role stands for is written out. */
export interface SetRow extends GivenRoleRow {
  readonly role_permissions: string[] | null;
}

export interface TeamRow extends SetRow {
  readonly id: string | null;
  readonly person_id: string | null;
  readonly name: string;
  readonly is_owner: boolean;
  readonly state: MapState;
  readonly ticked: string[];
  readonly unticked: string[];
  readonly groups: { readonly id: string; readonly name: string }[];
}

/** The owner first, then the team by name; each with the groups that he is in. */
export async function teamForMap(db: Kysely<DB>, permit: Permit<"people.view">): Promise<TeamRow[]> {
  const account = permit.account.id;
  const { rows } = await sql<TeamRow>`
    with team as (
      select null::uuid as id, p.id as person_id, p.name, true as is_owner,
             case when p.disabled_at is null then 'active' else 'suspended' end as state,
             'admin' as preset, null::uuid as role_id, null::text[] as permissions,
             '{}'::text[] as ticked, '{}'::text[] as unticked
        from people p where p.id = ${permit.account.owner_id}::uuid
      union all
      select m.id, m.person_id, coalesce(p.name, nullif(m.name, ''), m.email), false,
             case when m.status = 'invited' then 'pending'
                  when m.status = 'suspended' or p.disabled_at is not null then 'suspended'
                  when m.expires_at <= now() then 'expired' else 'active' end,
             m.preset, m.role_id, m.permissions, m.ticked, m.unticked
        from members m left join people p on p.id = m.person_id
       where m.account_id = ${account}::uuid and m.person_id is distinct from ${permit.account.owner_id}::uuid
    ),
    banded as (
      select gm.person_id, json_agg(json_build_object('id', g.id, 'name', g.name) order by lower(g.name), g.id) as groups
        from groups g join group_members gm on gm.group_id = g.id
       where g.account_id = ${account}::uuid
       group by gm.person_id
    )
    select t.*, r.name as role_name, r.colour as role_colour, r.permissions as role_permissions,
           coalesce(b.groups, '[]') as groups
      from team t left join roles r on r.id = t.role_id left join banded b on b.person_id = t.person_id
     order by not is_owner, lower(t.name), t.id`.execute(db);
  return rows;
}

/** All of its groups, also those that are empty. */
export function groupsForMap(db: Kysely<DB>, permit: Permit<"people.view">) {
  return db
    .selectFrom("groups")
    .select(["id", "name"])
    .where("account_id", "=", permit.account.id)
    .orderBy((by) => by.fn("lower", ["name"]))
    .orderBy("id")
    .execute();
}

export interface ManagerRow extends SetRow {
  readonly id: string;
  readonly manager_id: string;
  readonly number: string;
  readonly name: string;
  readonly hue: number;
  readonly state: MapState;
}

/** The managers of the account and what waits for an answer, as far as it is known who asks. */
export async function managersForMap(
  db: Kysely<DB>,
  permit: Permit<"people.view">,
  limit: number,
): Promise<ManagerRow[]> {
  const { rows } = await sql<ManagerRow>`
    select l.id, l.manager_id, a.number, a.name, a.hue, ${state} as state, ${ceiling}
      from links l
      join accounts a on a.id = l.manager_id
      join accounts c on c.id = l.client_id
      left join roles r on r.id = l.role_id
     where l.client_id = ${permit.account.id}::uuid and ${live}
     order by l.status, lower(a.name), l.id
     limit ${limit}`.execute(db);
  return rows;
}

export interface ClientRow extends SetRow {
  readonly id: string;
  readonly client_id: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly hue: number | null;
  readonly account_state: "active" | "suspended" | "closed" | null;
  readonly features_off: string[] | null;
  readonly invited: string;
  readonly state: MapState;
  readonly shared: boolean;
  readonly labels: string[];
}

/** Which clients are meant: those with a label, those without one, those that stand in some other way; all when null. */
export type ClientsBehind =
  | { readonly by: "label"; readonly label: string | null }
  | { readonly by: "state"; readonly state: Exclude<MapState, "active"> };

export async function clientsForMap(
  db: Kysely<DB>,
  permit: Permit<"people.view">,
  behind: ClientsBehind | null,
  limit: number,
): Promise<ClientRow[]> {
  const { rows } = await sql<ClientRow>`
    select l.id, c.id as client_id, c.number, c.name, c.hue, c.state as account_state, c.features_off,
           coalesce(l.invited_email, asked.number, '') as invited, ${state} as state, l.labels,
           coalesce(l.client_access, m.client_access) = 'shared' as shared, ${ceiling}
      from links l
      join accounts m on m.id = l.manager_id
      left join accounts c on c.id = l.client_id and l.status = 'active'
      left join accounts asked on asked.id = l.client_id
      left join roles r on r.id = l.role_id
     where l.manager_id = ${permit.account.id}::uuid and ${live} and ${among(behind)}
     order by l.status, lower(c.name), l.id
     limit ${limit}`.execute(db);
  return rows;
}

export interface ClientsRow extends SetRow {
  readonly label: string | null;
  readonly state: MapState;
  readonly count: number;
}

/** How many clients there are with each label and ceiling; one with two labels is counted with each. */
export async function countedClients(db: Kysely<DB>, permit: Permit<"people.view">): Promise<ClientsRow[]> {
  const { rows } = await sql<ClientsRow>`
    with standing as materialized (
      select ${state} as state, l.labels, l.preset, coalesce(l.permissions, r.permissions) as permissions,
             count(*) as count
        from links l left join accounts c on c.id = l.client_id left join roles r on r.id = l.role_id
       where l.manager_id = ${permit.account.id}::uuid and ${live}
       group by 1, 2, 3, 4
    )
    select case when s.state = 'active' then t.label end as label, s.state, s.preset, s.permissions,
           null as role_id, null as role_name, null as role_colour, null as role_permissions, sum(s.count)::int as count
      from standing s,
           lateral unnest(case when s.state <> 'active' or s.labels = '{}' then array[null] else s.labels end) as t(label)
     group by 1, 2, 3, 4
     order by 2, lower(case when s.state = 'active' then t.label end) nulls last, 1, 3, 4`.execute(db);
  return rows;
}

export async function countClients(db: Kysely<DB>, permit: Permit<"people.view">): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from links l where l.manager_id = ${permit.account.id}::uuid and ${live}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

export interface ShareRow extends SetRow {
  readonly client_id: string;
  readonly group_id: string | null;
  readonly person_id: string | null;
}

/** With whom these clients are shared. */
export async function sharesForMap(
  db: Kysely<DB>,
  permit: Permit<"people.view">,
  clients: readonly string[],
): Promise<ShareRow[]> {
  if (clients.length === 0) return [];
  const { rows } = await sql<ShareRow>`
    select s.client_id, s.group_id, s.person_id, s.preset, s.role_id, s.permissions,
           r.name as role_name, r.colour as role_colour, r.permissions as role_permissions
      from shares s left join roles r on r.id = s.role_id
     where s.manager_id = ${permit.account.id}::uuid and s.client_id = any(${sql.val(clients)}::uuid[])
     order by s.client_id, s.group_id nulls last, s.id`.execute(db);
  return rows;
}

const ceiling = sql`l.preset, l.role_id, l.permissions, r.name as role_name, r.colour as role_colour,
  r.permissions as role_permissions`;

/** What was offered is no more than an offer until the other side accepts it; what the manager asks for waits. */
const live = sql<boolean>`(l.status = 'active'
  or (l.status = 'pending' and l.asked_by_side = 'manager' and (l.answer_by is null or l.answer_by > now())))`;

const state = sql<MapState>`case
  when l.status = 'pending' then 'pending'
  when l.expires_at <= now() then 'expired'
  when l.preset = 'suspended' or c.outside_suspended_at is not null then 'suspended'
  else 'active' end`;

function among(behind: ClientsBehind | null) {
  if (behind === null) return sql<boolean>`true`;
  if (behind.by === "state") return sql<boolean>`${state} = ${behind.state}`;
  if (behind.label === null) return sql<boolean>`(${state} = 'active' and l.labels = '{}')`;
  return sql<boolean>`(${state} = 'active' and ${behind.label} = any(l.labels))`;
}
