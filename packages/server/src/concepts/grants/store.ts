import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** Grants with what they are about, as it stands now. */
export function grants(db: Kysely<DB>) {
  return db
    .selectFrom("grants")
    .innerJoin("links", "links.id", "grants.link_id")
    .innerJoin("accounts as manager", "manager.id", "links.manager_id")
    .innerJoin("accounts as client", "client.id", "grants.account_id")
    .leftJoin("members", "members.id", "grants.member_id")
    .leftJoin("roles as member_role", "member_role.id", "members.role_id")
    .leftJoin("roles as before_role", "before_role.id", "grants.before_role_id")
    .leftJoin("roles", "roles.id", "grants.role_id")
    .leftJoin("groups", "groups.id", "grants.group_id")
    .leftJoin("shares", "shares.id", "grants.share_id")
    .leftJoin("roles as right_role", "right_role.id", "shares.role_id")
    .leftJoin("people as shared_with", "shared_with.id", "shares.person_id")
    .leftJoin("links as opened", "opened.id", "grants.client_link_id")
    .leftJoin("api_keys", "api_keys.id", "grants.api_key_id")
    .leftJoin("accounts as shared", (join) =>
      join.on(sql<boolean>`shared.id = coalesce(shares.client_id, opened.client_id)`),
    )
    .selectAll("grants")
    .select(["links.manager_id", "manager.name as manager_name", "manager.number as manager_number"])
    .select(["client.name as client_name", "client.number as client_number"])
    .select(["members.name as member_name", "members.email as member_email", "members.person_id"])
    .select(["members.status as member_status", "members.expires_at as member_expires_at"])
    .select(["members.preset as member_preset", "members.role_id as member_role_id"])
    .select(["members.permissions as member_permissions", "members.ticked", "members.unticked"])
    .select("member_role.permissions as member_role_permissions")
    .select(["before_role.permissions as before_role_permissions"])
    .select(["roles.name as role_name", "roles.permissions as role_permissions"])
    .select(["groups.name as group_name", "shared_with.name as shared_with_name"])
    .select(["shares.preset as right_preset", "shares.permissions as right_permissions"])
    .select("shares.role_id as right_role_id")
    .select("right_role.permissions as right_role_permissions")
    .select(["api_keys.name as key_name", "api_keys.prefix as key_prefix"])
    .select(["shared.number as shared_number", "shared.name as shared_name", "shared.hue as shared_hue"])
    .select(sql<boolean>`may_know(grants.account_id, links.manager_id, grants.made_by)`.as("giver_shown"))
    .select(sql<string>`grants.made_at::text`.as("made_key"));
}

export type GrantRow = Awaited<ReturnType<ReturnType<typeof grants>["executeTakeFirstOrThrow"]>>;

export type GrantKey = readonly [madeAt: string, id: string];

/** What was given over a link to one's account, the latest first, one more than the limit. */
export function grantsOfLink(
  db: Kysely<DB>,
  permit: Permit<"managers.view">,
  link: string,
  { after, limit }: { readonly after: GrantKey | null; readonly limit: number },
): Promise<GrantRow[]> {
  const [madeAt, id] = after ?? ["", ""];
  return grants(db)
    .where("grants.account_id", "=", permit.account.id)
    .where("grants.link_id", "=", link)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(grants.made_at, grants.id) < (${madeAt}::timestamptz, ${id}::uuid)`),
    )
    .orderBy("grants.made_at", "desc")
    .orderBy("grants.id", "desc")
    .limit(limit + 1)
    .execute();
}

export async function countOfLink(db: Kysely<DB>, link: string): Promise<number> {
  const { count } = await db
    .selectFrom("grants")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("link_id", "=", link)
    .executeTakeFirstOrThrow();
  return count;
}

/** What this transaction has written down. */
export function justGiven(tx: Kysely<DB>, account: string): Promise<GrantRow[]> {
  return grants(tx)
    .where("grants.account_id", "=", account)
    .where("grants.made_at", "=", sql<Date>`now()`)
    .execute();
}

/** Notes what was added, to be shown. */
export async function notePermissions(
  tx: Kysely<DB>,
  added: readonly { readonly id: string; readonly permissions: readonly string[] }[],
): Promise<void> {
  await sql`
    update grants set permissions = x.permissions
      from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as x(id uuid, permissions text[])
     where grants.id = x.id`.execute(tx);
}

export async function forget(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`delete from grants where id = any(${sql.val(ids)}::uuid[])`.execute(tx);
}
