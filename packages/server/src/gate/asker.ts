import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import { hashOf } from "../platform/token.ts";
import type { AskersKey } from "./asker-by-key.ts";

/** The signed-in person behind a request, or the one who made the key that it came with. */
export interface Asker {
  readonly id: string;
  readonly email: string;
  /** Whether the address is known to be his: what waits for an address is shown to nobody else. */
  readonly emailProved: boolean;
  readonly name: string;
  readonly language: "en" | "pl";
  readonly operator: boolean;
  readonly sessionId: string;
  /** A program asks on his behalf, and holds no more than its key. */
  readonly key?: AskersKey;
}

/** Who the session cookie stands for; null when there is none, or it has ended, expired, or its person is disabled. */
export async function askerOf(db: Kysely<DB>, token: string | undefined): Promise<Asker | null> {
  if (!token) return null;
  const row = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select([
      "people.id",
      "email",
      "name",
      "language",
      "operator",
      "email_proved",
      "sessions.id as session_id",
    ])
    .select(sql<boolean>`last_used_at < now() - interval '1 minute'`.as("idle"))
    .where("token_hash", "=", hashOf(token))
    .where("ended_at", "is", null)
    .where("disabled_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return null;
  if (row.idle) await noteUse(db, row.session_id);
  return {
    id: row.id,
    email: row.email,
    emailProved: row.email_proved,
    name: row.name,
    language: row.language === "pl" ? "pl" : "en",
    operator: row.operator,
    sessionId: row.session_id,
  };
}

async function noteUse(db: Kysely<DB>, sessionId: string): Promise<void> {
  await db.updateTable("sessions").set({ last_used_at: sql`now()` }).where("id", "=", sessionId).execute();
}
