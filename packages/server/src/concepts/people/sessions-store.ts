import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { Caller } from "../audit/record.ts";

export async function insertSession(
  tx: Kysely<DB>,
  session: { person: string; tokenHash: Buffer; days: number },
  { ip, userAgent }: Caller,
): Promise<void> {
  await tx
    .insertInto("sessions")
    .values({
      person_id: session.person,
      token_hash: session.tokenHash,
      ip,
      user_agent: userAgent,
      expires_at: sql`now() + make_interval(days => ${session.days})`,
    })
    .execute();
}

/** Answers which of the person's sessions have ended: one, or all but one, or all. */
export async function endSessionsOf(
  tx: Kysely<DB>,
  person: string,
  which: { only?: string; except?: string } = {},
): Promise<string[]> {
  const { only, except } = which;
  const ended = await tx
    .updateTable("sessions")
    .set({ ended_at: sql`now()` })
    .where("person_id", "=", person)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}

/** Visits stay in the client's history without them. */
export async function deletePastSessions(db: Kysely<DB>): Promise<void> {
  await sql`delete from sessions where least(ended_at, expires_at) < now() - interval '30 days'`.execute(db);
}

/** The latest used first, one more than the limit. */
export function openSessionsOf(
  db: Kysely<DB>,
  person: string,
  after: readonly [string, string] | null,
  limit: number,
) {
  return db
    .selectFrom("sessions")
    .select(["id", "started_at", "last_used_at", "ip", "user_agent"])
    .select(sql<string>`last_used_at::text`.as("used_key"))
    .where("person_id", "=", person)
    .where("ended_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .$if(after !== null, (query) => query.where(behind(after ?? ["", ""])))
    .orderBy("last_used_at", "desc")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
}

function behind([usedAt, id]: readonly [string, string]) {
  return sql<boolean>`(last_used_at < ${usedAt}::timestamptz or (last_used_at = ${usedAt}::timestamptz and id > ${id}::uuid))`;
}
