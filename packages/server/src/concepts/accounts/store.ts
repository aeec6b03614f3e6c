import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

/** The account as it is now, with its owner. */
export function accountOf(db: Kysely<DB>, permit: Permit<"entry"> | Permit<"account.edit">) {
  return db
    .selectFrom("accounts")
    .innerJoin("people", "people.id", "accounts.owner_id")
    .selectAll("accounts")
    .select("people.name as owner_name")
    .where("accounts.id", "=", permit.account.id)
    .executeTakeFirstOrThrow();
}

export type AccountRow = Awaited<ReturnType<typeof accountOf>>;

export interface Details {
  readonly name?: string;
  readonly address?: string;
  readonly tax_id?: string;
  readonly phone?: string;
  readonly website?: string;
}

export async function writeDetails(
  tx: Kysely<DB>,
  permit: Permit<"account.edit">,
  details: Details,
): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ ...details, version: sql`version + 1` })
    .where("id", "=", permit.account.id)
    .execute();
}

export function lockAccount(tx: Kysely<DB>, permit: Permit<"account.edit">) {
  return tx
    .selectFrom("accounts")
    .select(["name", "address", "tax_id", "phone", "website", "version"])
    .where("id", "=", permit.account.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Accounts and people by name, for answers that the rules have given already. */
export function accountsByIds(db: Kysely<DB>, ids: readonly string[]) {
  return db
    .selectFrom("accounts")
    .select(["id", "number", "name", "hue"])
    .where("id", "in", [...ids])
    .execute();
}
