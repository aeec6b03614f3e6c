import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** The accounts that this one manages now. */
export async function clientsOf(db: Kysely<DB>, permit: Permit): Promise<string[]> {
  const rows = await db
    .selectFrom("links")
    .select("client_id")
    .where("manager_id", "=", permit.account.id)
    .where("status", "=", "active")
    .execute();
  return rows.flatMap(({ client_id }) => client_id ?? []);
}

/** What a person has going on by way of this account, and has done in it. */
export function tracesOf(db: Kysely<DB>, permit: Permit, person: string) {
  const account = permit.account.id;
  return db
    .selectNoFrom([
      sql<number>`(select count(*)::int from visits where person_id = ${person} and via_account_id = ${account}
        and ended_at is null and expires_at > now())`.as("open_visits"),
      sql<number>`(select count(*)::int from audit_entries where account_id = ${account} and actor_id = ${person})`.as(
        "audit_entries",
      ),
      sql<number>`((select count(*) from members where account_id = ${account} and invited_by = ${person} and status = 'invited')
        + (select count(*) from links where asked_by = ${person} and status = 'pending'
          and case asked_by_side when 'manager' then manager_id else client_id end = ${account}))::int`.as(
        "invitations",
      ),
    ])
    .executeTakeFirstOrThrow();
}

/** Managers of this account, among these ids, each with its link. */
export function managersAmong(db: Kysely<DB>, permit: Permit, ids: readonly string[]) {
  return db
    .selectFrom("accounts")
    .innerJoin("links", "links.manager_id", "accounts.id")
    .select(["accounts.number", "accounts.name", "accounts.hue", "links.id as link"])
    .where("links.client_id", "=", permit.account.id)
    .where("links.status", "=", "active")
    .where(sql<boolean>`accounts.id = any(${sql.val(ids)}::uuid[])`)
    .orderBy("accounts.name")
    .execute();
}
