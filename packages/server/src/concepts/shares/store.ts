import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { RoleColumns } from "../roles/role-columns.ts";

// Of whoever has left, nothing counts.
const membersOf = sql<number>`(
  select count(*)::int from group_members gm
    join members m on m.person_id = gm.person_id and m.account_id = groups.account_id and m.status <> 'invited'
   where gm.group_id = groups.id)`;

/** With whom the manager account shares a client: groups first, each by name. */
export function sharesOf(db: Kysely<DB>, permit: Permit, client: string) {
  return db
    .selectFrom("shares")
    .leftJoin("groups", "groups.id", "shares.group_id")
    .leftJoin("people", "people.id", "shares.person_id")
    .leftJoin("roles", "roles.id", "shares.role_id")
    .select(["shares.id", "shares.group_id", "shares.person_id"])
    .select(["shares.preset", "shares.role_id", "shares.permissions"])
    .select(["groups.name as group_name", membersOf.as("group_members"), "people.name as person_name"])
    .select(["roles.name as role_name", "roles.colour as role_colour"])
    .select("roles.permissions as role_permissions")
    .where("shares.manager_id", "=", permit.account.id)
    .where("shares.client_id", "=", client)
    .orderBy(sql`shares.group_id is null`)
    .orderBy(sql`lower(coalesce(groups.name, people.name))`)
    .orderBy("shares.id")
    .execute();
}

export type ShareRow = Awaited<ReturnType<typeof sharesOf>>[number];

/** Those of the ids that are groups of this account. */
export function groupsByIds(db: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  return db
    .selectFrom("groups")
    .select(["id", "name"])
    .where("account_id", "=", permit.account.id)
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .execute();
}

/** Those of the ids that are people of this team who have accepted; none of them leaves in the meantime. */
export async function teamAmong(db: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  const rows = await db
    .selectFrom("members")
    .select(["person_id", "name"])
    .where("account_id", "=", permit.account.id)
    .where("status", "<>", "invited")
    .where(sql<boolean>`person_id = any(${sql.val(ids)}::uuid[])`)
    .orderBy("id")
    .forShare()
    .execute();
  return rows.flatMap(({ person_id, name }) => (person_id ? [{ id: person_id, name }] : []));
}

export interface WrittenShare {
  readonly group_id: string | null;
  readonly person_id: string | null;
  readonly columns: RoleColumns;
}

/** Makes these the shares of a client whose link the caller has locked. One that stays keeps its row. */
export async function writeShares(
  tx: Kysely<DB>,
  permit: Permit<"clients.edit">,
  client: string,
  shares: readonly WrittenShare[],
): Promise<void> {
  const rows = shares.map(({ group_id, person_id, columns }) => ({ group_id, person_id, ...columns }));
  const draft = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as d(group_id uuid, person_id uuid, preset text, role_id uuid, permissions text[])`;
  const here = sql`s.manager_id = ${permit.account.id}::uuid and s.client_id = ${client}::uuid`;
  const same = sql`d.group_id is not distinct from s.group_id and d.person_id is not distinct from s.person_id`;
  await sql`delete from shares s where ${here} and not exists (select from ${draft} where ${same})`.execute(
    tx,
  );
  await sql`
    update shares s set preset = d.preset, role_id = d.role_id, permissions = d.permissions
      from ${draft}
     where ${here} and ${same}
       and (s.preset, s.role_id, s.permissions) is distinct from (d.preset, d.role_id, d.permissions)`.execute(
    tx,
  );
  await sql`
    insert into shares (manager_id, client_id, group_id, person_id, preset, role_id, permissions)
    select ${permit.account.id}::uuid, ${client}::uuid, d.group_id, d.person_id, d.preset, d.role_id, d.permissions
      from ${draft}
     where not exists (select from shares s where ${here} and ${same})`.execute(tx);
}

/** In a transaction that has ended the links. */
export async function removeSharesOfLinks(tx: Kysely<DB>, links: readonly string[]): Promise<void> {
  await sql`
    delete from shares s using links l
     where l.id = any(${sql.val(links)}::uuid[]) and l.status = 'ended'
       and s.manager_id = l.manager_id and s.client_id = l.client_id`.execute(tx);
}

export async function writeAccess(
  tx: Kysely<DB>,
  permit: Permit<"clients.edit">,
  link: string,
  access: "team" | "shared" | null,
): Promise<void> {
  await tx
    .updateTable("links")
    .set({ client_access: access, sharing_version: sql`sharing_version + 1` })
    .where("id", "=", link)
    .where("manager_id", "=", permit.account.id)
    .execute();
}

/** The account's own setting, and how many of its clients follow it. */
export async function accountAccess(db: Kysely<DB>, permit: Permit) {
  const { rows } = await sql<{ access: "team" | "shared"; clients: number; exceptions: number }>`
    select a.client_access as access,
           count(l.id) filter (where l.client_access is null)::int as clients,
           count(l.client_access)::int as exceptions
      from accounts a
      left join links l on l.manager_id = a.id and l.status = 'active' and (l.expires_at is null or l.expires_at > now())
     where a.id = ${permit.account.id}::uuid
     group by a.id`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("the account is gone");
  return row;
}

/** For a change: whoever else would change the account waits. */
export async function lockAccess(tx: Kysely<DB>, permit: Permit<"clients.edit">): Promise<"team" | "shared"> {
  const { client_access } = await tx
    .selectFrom("accounts")
    .select("client_access")
    .where("id", "=", permit.account.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return client_access as "team" | "shared";
}

export async function writeAccountAccess(
  tx: Kysely<DB>,
  permit: Permit<"clients.edit">,
  access: "team" | "shared",
): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ client_access: access })
    .where("id", "=", permit.account.id)
    .execute();
}

/** The own roles of some people of the team, for answers that the rules have given already. */
export function rolesOfPeople(db: Kysely<DB>, permit: Permit, people: readonly string[]) {
  return db
    .selectFrom("members")
    .leftJoin("roles", "roles.id", "members.role_id")
    .select(["members.person_id", "members.preset", "members.role_id", "members.permissions"])
    .select(["roles.name as role_name", "roles.colour as role_colour"])
    .where("members.account_id", "=", permit.account.id)
    .where(sql<boolean>`members.person_id = any(${sql.val(people)}::uuid[])`)
    .execute();
}
