import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { type GrantRow, grants } from "./store.ts";

/** The grants of links, to be ended, with what they are about: roles before members, as whoever changes them locks them. */
export async function lockGrants(tx: Kysely<DB>, links: readonly string[]): Promise<GrantRow[]> {
  const of = sql`link_id = any(${sql.val(links)}::uuid[])`;
  await sql`select id from roles where id in (select role_id from grants where ${of}) order by id for update`.execute(
    tx,
  );
  await sql`select id from members where id in (select member_id from grants where ${of}) order by id for update`.execute(
    tx,
  );
  await sql`select id from grants where ${of} order by id for update`.execute(tx);
  return grants(tx)
    .where(sql<boolean>`grants.link_id = any(${sql.val(links)}::uuid[])`)
    .orderBy("grants.made_at")
    .orderBy("grants.id")
    .execute();
}

export function grantsByIds(tx: Kysely<DB>, ids: readonly string[]): Promise<GrantRow[]> {
  return grants(tx)
    .where(sql<boolean>`grants.id = any(${sql.val(ids)}::uuid[])`)
    .orderBy("grants.id")
    .execute();
}

/** Links that are over and of which something is left to clear away. */
export async function overLinks(tx: Kysely<DB>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from links
     where id in (select link_id from dead_grants)
     order by id limit ${limit} for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

const among = (ids: readonly string[]) => sql`g.id = any(${sql.val(ids)}::uuid[])`;

/** What was added to roles, rights, groups and settings is taken out of them again. */
export async function takeBack(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`
    update roles set version = roles.version + 1,
           permissions = array(select p from unnest(roles.permissions) with ordinality as u(p, place)
                                where p = any(g.before_permissions) order by place)
      from grants g where ${among(ids)} and g.kind = 'role' and roles.id = g.role_id`.execute(tx);
  await sql`
    with place as (
      select g.group_id, g.member_id, m.person_id
        from grants g join members m on m.id = g.member_id where ${among(ids)} and g.kind = 'group-member'
    ),
    inside as (
      delete from group_members gm using place
       where gm.group_id = place.group_id and gm.person_id = place.person_id
    )
    update members set invited_groups = array(
        select unnest(invited_groups) except select group_id from place where place.member_id = members.id)
     where id in (select member_id from place) and invited_groups <> '{}'`.execute(tx);
  await sql`delete from shares using grants g where ${among(ids)} and g.kind = 'share' and g.is_new and shares.id = g.share_id`.execute(
    tx,
  );
  await sql`delete from timed_grants using grants g where ${among(ids)} and timed_grants.id = g.timed_grant_id`.execute(
    tx,
  );
  await sql`
    update accounts set client_access = g.before_access from grants g
     where ${among(ids)} and g.kind = 'client-access' and g.client_link_id is null and accounts.id = g.account_id`.execute(
    tx,
  );
  await sql`
    update links set client_access = g.before_access from grants g
     where ${among(ids)} and g.kind = 'client-access' and links.id = g.client_link_id`.execute(tx);
}

/** A right that was raised. */
export async function lowerShares(
  tx: Kysely<DB>,
  rights: readonly { readonly id: string; readonly permissions: readonly string[] }[],
): Promise<void> {
  await sql`
    update shares set preset = null, role_id = null, permissions = x.permissions
      from jsonb_to_recordset(${JSON.stringify(rights)}::jsonb) as x(id uuid, permissions text[])
     where shares.id = x.id`.execute(tx);
}
