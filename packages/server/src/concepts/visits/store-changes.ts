import { type Kysely, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { Permit } from "../../gate/permit.ts";
import type { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";

export type Ending = "left" | "ended-by-client" | "signed-out" | "access-ended";

/** Two requests of one session wait for each other: a session is in an account once. */
export async function lockSession(tx: Kysely<DB>, asker: Asker): Promise<void> {
  await tx.selectFrom("sessions").select("id").where("id", "=", asker.sessionId).forUpdate().execute();
}

/**
 * Whoever ends the link or lowers its ceiling waits for an entry that is under way, and then ends it. So does another entry,
 * as each notes when it was.
 */
export async function lockLink(tx: Kysely<DB>, manager: string, client: string): Promise<void> {
  await tx
    .selectFrom("links")
    .select("id")
    .where("manager_id", "=", manager)
    .where("client_id", "=", client)
    .where("status", "=", "active")
    .forNoKeyUpdate()
    .execute();
}

/** The link is locked by the caller. */
export async function noteEntry(tx: Kysely<DB>, manager: string, client: string): Promise<void> {
  await tx
    .updateTable("links")
    .set({ last_entry_at: sql`now()` })
    .where("manager_id", "=", manager)
    .where("client_id", "=", client)
    .where("status", "=", "active")
    .execute();
}

export function insertVisit(
  tx: Kysely<DB>,
  asker: Asker,
  visit: { account: string; via: string; minutes: number; level: ReturnType<typeof shownLevel> },
) {
  return tx
    .insertInto("visits")
    .values({
      session_id: asker.sessionId,
      person_id: asker.id,
      account_id: visit.account,
      via_account_id: visit.via,
      entry_level: JSON.stringify(visit.level),
      expires_at: sql`now() + make_interval(mins => ${visit.minutes})`,
    })
    .returning(["id", "started_at", "expires_at"])
    .executeTakeFirstOrThrow();
}

/** Of these, the ones that were not over yet. Those whose time had run out are closed by `closeRunOut`, which says so. */
export async function endThese(
  tx: Kysely<DB>,
  ids: readonly string[],
  ending: Ending,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const ended = await tx
    .updateTable("visits")
    .set({ ended_at: sql`now()`, ended: ending })
    .where("id", "in", [...ids])
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .returning("id")
    .execute();
  return new Set(ended.map(({ id }) => id));
}

/** Of these, the ones whose time had run out and that were not closed yet. */
export async function expireThese(tx: Kysely<DB>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const expired = await tx
    .updateTable("visits")
    .set({ ended_at: sql.ref("expires_at"), ended: "expired" })
    .where("id", "in", [...ids])
    .where("ended_at", "is", null)
    .where("expires_at", "<=", sql<Date>`now()`)
    .returning("id")
    .execute();
  return new Set(expired.map(({ id }) => id));
}

/** Once a minute is enough. */
export async function touchVisit(db: Kysely<DB>, permit: Permit<"entry">, id: string): Promise<void> {
  await db
    .updateTable("visits")
    .set({ last_seen_at: sql`now()` })
    .where("id", "=", id)
    .where("account_id", "=", permit.account.id)
    .where("last_seen_at", "<", sql<Date>`now() - interval '1 minute'`)
    .execute();
}
