import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { Letter } from "./letter.ts";
import type { RenderedLetter } from "./render-letter.ts";

interface Posting {
  readonly letter: Letter;
  readonly rendered: RenderedLetter;
  readonly status: "queued" | "kept";
  readonly secret: string | null;
}

export async function insertMails(tx: Kysely<DB>, postings: readonly Posting[]): Promise<string[]> {
  const rows = await tx
    .insertInto("mails")
    .values(
      postings.map(({ letter, rendered, status, secret }) => ({
        account_id: letter.account,
        invitation_id: letter.invitation ?? null,
        person_id: letter.person,
        kind: letter.kind,
        language: letter.language,
        recipient: letter.to,
        subject: rendered.subject,
        body_text: rendered.text,
        body_html: rendered.html,
        secret,
        status,
      })),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** undefined: it has been sent, or given up. */
export function queuedMail(db: Kysely<DB>, id: string) {
  return db
    .selectFrom("mails")
    .select(["id", "account_id", "invitation_id", "recipient", "subject", "body_text", "body_html", "secret"])
    .where("id", "=", id)
    .where("status", "=", "queued")
    .executeTakeFirst();
}

export async function noteSent(db: Kysely<DB>, id: string): Promise<void> {
  await db
    .updateTable("mails")
    .set({ status: "sent", sent_at: sql`now()`, secret: null, last_error: null, attempts: sql`attempts + 1` })
    .where("id", "=", id)
    .execute();
}

/** After the last attempt nobody can use the link any more, so its token is forgotten, too. */
export async function noteFailure(db: Kysely<DB>, id: string, error: string, last: boolean): Promise<void> {
  await db
    .updateTable("mails")
    .set({
      last_error: error,
      attempts: sql`attempts + 1`,
      ...(last ? { status: "failed", secret: null } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** The newest first, one more than the limit. */
export function newestMails(db: Kysely<DB>, after: readonly [string, string] | null, limit: number) {
  return db
    .selectFrom("mails")
    .select(["id", "recipient", "subject", "body_text", "body_html", "secret", "created_at"])
    .select(sql<string>`created_at::text`.as("created_key"))
    .$if(after !== null, (query) => query.where(olderThan(after ?? ["", ""])))
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
}

function olderThan([createdAt, id]: readonly [string, string]) {
  return sql<boolean>`(created_at < ${createdAt}::timestamptz or (created_at = ${createdAt}::timestamptz and id > ${id}::uuid))`;
}
