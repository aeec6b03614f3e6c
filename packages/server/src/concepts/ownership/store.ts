import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/**
 * The account with its owner as they are by now. Everybody who makes or answers an offer waits here, then for the
 * member, then for the offer: always in this order. Not `for update`: audit entries of others refer to the account.
 */
export async function lockOwnedAccount(tx: Kysely<DB>, permit: Permit) {
  const account = tx.selectFrom("accounts").where("accounts.id", "=", permit.account.id);
  // First the lock alone: a row that was waited for is joined with the owner of before.
  await account.select("id").forNoKeyUpdate().executeTakeFirstOrThrow();
  return account
    .innerJoin("people", "people.id", "accounts.owner_id")
    .select(["accounts.id", "accounts.name", "accounts.number", "accounts.owner_id"])
    .select(["people.name as owner_name", "people.email as owner_email", "people.language as owner_language"])
    .executeTakeFirstOrThrow();
}

export type OwnedAccount = Awaited<ReturnType<typeof lockOwnedAccount>>;

/** The offer that can still be accepted: one whose person has left the team has ended with that (see `vacate`). */
export function openOffer(db: Kysely<DB>, permit: Permit) {
  return db
    .selectFrom("ownership_transfers")
    .innerJoin("people", "people.id", "ownership_transfers.to_id")
    .select(["ownership_transfers.id", "from_id", "to_id", "requested_at", "expires_at"])
    .select(["people.name", "people.email", "people.language"])
    .where("account_id", "=", permit.account.id)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
}

export type OfferRow = NonNullable<Awaited<ReturnType<typeof openOffer>>>;

export async function insertOffer(tx: Kysely<DB>, permit: Permit, to: string, days: number): Promise<void> {
  await tx
    .insertInto("ownership_transfers")
    .values({
      account_id: permit.account.id,
      from_id: permit.person.id,
      to_id: to,
      expires_at: sql`now() + make_interval(days => ${days})`,
    })
    .execute();
}

/** An offer whose time ran out makes room for the next one. */
export async function closeExpired(tx: Kysely<DB>, permit: Permit): Promise<void> {
  await tx
    .updateTable("ownership_transfers")
    .set({ ended: "expired", ended_at: sql`expires_at` })
    .where("account_id", "=", permit.account.id)
    .where("ended_at", "is", null)
    .where("expires_at", "<=", sql<Date>`now()`)
    .execute();
}

export async function endOffer(
  tx: Kysely<DB>,
  permit: Permit,
  id: string,
  ended: "accepted" | "declined" | "cancelled",
): Promise<void> {
  await tx
    .updateTable("ownership_transfers")
    .set({ ended, ended_at: sql`now()` })
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}

export async function setOwner(tx: Kysely<DB>, permit: Permit, owner: string): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ owner_id: owner, owner_last_active_at: sql`now()`, version: sql`version + 1` })
    .where("id", "=", permit.account.id)
    .execute();
}
