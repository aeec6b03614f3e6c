import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import type { Asker } from "./asker.ts";

/** Who is not signed in holds no visit. */
export const noSession = "00000000-0000-0000-0000-000000000000";

/**
 * For work that goes on in the background on somebody's behalf, whether or not he has signed out since. A session that
 * has ended holds no visit any more, so what he may do is then what his own teams let him. null: he is disabled.
 */
export async function askerById(db: Kysely<DB>, id: string, session: string | null): Promise<Asker | null> {
  const row = await db
    .selectFrom("people")
    .select(["id", "email", "name", "language", "operator", "email_proved as emailProved"])
    .where("id", "=", sql<string>`${id}::uuid`)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row
    ? { ...row, language: row.language === "pl" ? "pl" : "en", sessionId: session ?? noSession }
    : null;
}
