import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"managers.manage">;

/** false: it was blocked before. */
export async function insertBlocked(tx: Kysely<DB>, permit: Managing, manager: string): Promise<boolean> {
  const row = await tx
    .insertInto("blocked_managers")
    .values({ client_id: permit.account.id, manager_id: manager, blocked_by: permit.person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning("manager_id")
    .executeTakeFirst();
  return row !== undefined;
}

export type BlockedKey = readonly [string, string];

/** The latest first. */
export function blockedManagers(
  db: Kysely<DB>,
  permit: Managing,
  { after, limit }: { readonly after: BlockedKey | null; readonly limit: number },
) {
  const [at, id] = after ?? ["", ""];
  return db
    .selectFrom("blocked_managers as blocked")
    .innerJoin("accounts", "accounts.id", "blocked.manager_id")
    .leftJoin("people", "people.id", "blocked.blocked_by")
    .select(["accounts.number", "accounts.name", "accounts.hue", "people.name as blocked_by_name"])
    .select([
      "blocked.manager_id",
      "blocked.blocked_at",
      sql<string>`blocked.blocked_at::text`.as("blocked_key"),
    ])
    .where("blocked.client_id", "=", permit.account.id)
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(blocked.blocked_at < ${at}::timestamptz
          or (blocked.blocked_at = ${at}::timestamptz and blocked.manager_id > ${id}::uuid))`,
      ),
    )
    .orderBy("blocked.blocked_at", "desc")
    .orderBy("blocked.manager_id")
    .limit(limit + 1)
    .execute();
}

/** undefined: it was not blocked. */
export async function deleteBlocked(tx: Kysely<DB>, permit: Managing, number: string) {
  const { rows } = await sql<{ id: string; name: string; number: string }>`
    delete from blocked_managers b using accounts a
     where b.client_id = ${permit.account.id}::uuid and a.id = b.manager_id and a.number = ${number}
    returning a.id, a.name, a.number`.execute(tx);
  return rows[0];
}
