import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

interface NewAccount {
  readonly number: string;
  readonly name: string;
  readonly hue: number;
}

/** Owned by whoever owns the manager account, and with the features that it has. undefined: the number is taken. */
export function insertMade(tx: Kysely<DB>, { account }: Permit<"clients.invite">, made: NewAccount) {
  return tx
    .insertInto("accounts")
    .values({ ...made, owner_id: account.owner_id, made_by: account.id, features_off: account.features_off })
    .onConflict((on) => on.column("number").doNothing())
    .returning(["id", "name", "number"])
    .executeTakeFirst();
}

/**
 * An account that another one made, while it belongs to that one's owner; undefined once it is handed over. Whoever would hand it
 * over at the same moment waits. Not `for update`: audit entries of others refer to the account.
 */
export async function lockMade(tx: Kysely<DB>, account: string) {
  const made = tx.selectFrom("accounts").where("accounts.id", "=", account);
  // First the lock alone: a row that was waited for is joined with the owner of before.
  await made.select("id").forNoKeyUpdate().execute();
  return made
    .innerJoin("accounts as maker", (join) =>
      join.onRef("maker.id", "=", "accounts.made_by").onRef("maker.owner_id", "=", "accounts.owner_id"),
    )
    .innerJoin("people as owner", "owner.id", "maker.owner_id")
    .select(["accounts.id", "accounts.name", "accounts.number", "accounts.owner_id"])
    .select(["maker.id as maker_id", "maker.name as maker_name", "maker.number as maker_number"])
    .select("maker.hue as maker_hue")
    .select(["owner.name as owner_name", "owner.email as owner_email"])
    .executeTakeFirst();
}

export type MadeAccount = NonNullable<Awaited<ReturnType<typeof lockMade>>>;

/** Locked by the caller. What the owner of before had offered to others has ended with his ownership. */
export async function handOver(tx: Kysely<DB>, account: string, owner: string): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ owner_id: owner, owner_last_active_at: sql`now()`, version: sql`version + 1` })
    .where("id", "=", account)
    .execute();
  await tx
    .updateTable("ownership_transfers")
    .set({ ended: "cancelled", ended_at: sql`now()` })
    .where("account_id", "=", account)
    .where("ended_at", "is", null)
    .execute();
}

/** What an account made and has not handed over follows its owner. Answers the accounts. */
export function followOwner(
  tx: Kysely<DB>,
  { account }: Permit,
  { from, to }: { readonly from: string; readonly to: string },
) {
  return tx
    .updateTable("accounts")
    .set({ owner_id: to, version: sql`version + 1` })
    .where("made_by", "=", account.id)
    .where("owner_id", "=", from)
    .returning(["id", "name"])
    .execute();
}
