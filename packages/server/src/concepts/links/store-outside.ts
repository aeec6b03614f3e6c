import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"managers.manage">;

/** The links over which somebody comes in, each with its ceiling. A visitor's change that is under way is waited for (R11). */
export async function lockLinksInto(tx: Kysely<DB>, permit: Managing) {
  return tx
    .selectFrom("links")
    .innerJoin("accounts", "accounts.id", "links.manager_id")
    .leftJoin("roles", "roles.id", "links.role_id")
    .select(["accounts.id", "accounts.name", "accounts.number", "links.preset", "links.permissions"])
    .select("roles.permissions as role_permissions")
    .where("links.client_id", "=", permit.account.id)
    .where("links.status", "=", "active")
    .where(sql<boolean>`(links.expires_at is null or links.expires_at > now())`)
    .orderBy("links.id")
    .forUpdate("links")
    .execute();
}

/** Since when. */
export async function setOutsideSuspension(
  tx: Kysely<DB>,
  { account, person }: Managing,
  suspended: boolean,
): Promise<Date | null> {
  const { outside_suspended_at } = await tx
    .updateTable("accounts")
    .set({
      outside_suspended_at: suspended ? sql`now()` : null,
      outside_suspended_by: suspended ? person.id : null,
    })
    .where("id", "=", account.id)
    .returning("outside_suspended_at")
    .executeTakeFirstOrThrow();
  return outside_suspended_at;
}

export async function visitsFromOutside(tx: Kysely<DB>, { account }: Managing): Promise<number> {
  const { count } = await tx
    .selectFrom("visits")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("account_id", "=", account.id)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return count;
}
