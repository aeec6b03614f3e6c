import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { isLinked, isSwitchedOn } from "./standing.ts";

/** Paused ones too: what happens meanwhile waits for them. */
export function webhooksListening(tx: Kysely<DB>, accounts: readonly string[]) {
  return tx
    .selectFrom("webhooks as w")
    .innerJoin("accounts as a", "a.id", "w.account_id")
    .select(["w.id", "w.account_id", "w.events", "w.paused_at", "a.number", "a.name"])
    .where("w.account_id", "in", accounts)
    .where(isLinked)
    .where(isSwitchedOn)
    .orderBy("w.created_at")
    .orderBy("w.id")
    .execute();
}

export type Listening = Awaited<ReturnType<typeof webhooksListening>>[number];

interface NewMessage {
  readonly webhook: string;
  readonly event: string;
  readonly body: string;
}

export async function insertMessages(tx: Kysely<DB>, messages: readonly NewMessage[]): Promise<string[]> {
  const rows = await tx
    .insertInto("webhook_messages")
    .values(messages.map(({ webhook, event, body }) => ({ webhook_id: webhook, event, body })))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

type Managing = Permit<"webhooks.manage">;

function messages(db: Kysely<DB>, permit: Managing, webhook: string) {
  return db
    .selectFrom("webhook_messages as m")
    .innerJoin("webhooks as w", "w.id", "m.webhook_id")
    .selectAll("m")
    .where("w.account_id", "=", permit.account.id)
    .where("w.id", "=", webhook);
}

interface Wanted {
  readonly status: "waiting" | "delivered" | "failed" | undefined;
  /** The serial of the page before's last message. */
  readonly before: string | null;
  readonly limit: number;
}

/** The newest first, one more than the limit. */
export function messagesOf(db: Kysely<DB>, permit: Managing, webhook: string, wanted: Wanted) {
  const { status, before, limit } = wanted;
  return messages(db, permit, webhook)
    .$if(status !== undefined, (query) => query.where("m.status", "=", status ?? ""))
    .$if(before !== null, (query) => query.where(sql<boolean>`m.serial < ${before}::bigint`))
    .orderBy("m.serial", "desc")
    .limit(limit + 1)
    .execute();
}

export type MessageRow = Awaited<ReturnType<typeof messagesOf>>[number];

export function messageById(db: Kysely<DB>, permit: Managing, webhook: string, id: string) {
  return messages(db, permit, webhook).where("m.id", "=", id).executeTakeFirst();
}

/** The newest first. */
export function attemptsOf(db: Kysely<DB>, _permit: Managing, message: MessageRow, limit: number) {
  return db
    .selectFrom("webhook_attempts")
    .selectAll()
    .where("message_id", "=", message.id)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

const anew = {
  status: "waiting",
  attempts: 0,
  next_attempt_at: sql<Date>`now()`,
  delivered_at: null,
} as const;

/** Queues a message of a webhook that the caller has locked once more. */
export async function requeue(tx: Kysely<DB>, _permit: Managing, message: MessageRow): Promise<void> {
  await tx.updateTable("webhook_messages").set(anew).where("id", "=", message.id).execute();
}

/** Queues once more what of a locked webhook was given up since a time. */
export async function requeueFailed(
  tx: Kysely<DB>,
  _permit: Managing,
  webhook: { id: string },
  since: string,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("webhook_messages")
    .set(anew)
    .where("webhook_id", "=", webhook.id)
    .where("status", "=", "failed")
    .where("event", "<>", "webhook.test")
    .where(sql<boolean>`created_at >= ${since}::timestamptz`)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What waited while a locked webhook was paused is due now. */
export async function hasten(tx: Kysely<DB>, _permit: Managing, webhook: { id: string }): Promise<void> {
  await tx
    .updateTable("webhook_messages")
    .set({ attempts: 0, next_attempt_at: sql<Date>`now()` })
    .where("webhook_id", "=", webhook.id)
    .where("status", "=", "waiting")
    .execute();
}

export async function deleteMessagesOlderThan(db: Kysely<DB>, days: number): Promise<void> {
  await sql`delete from webhook_messages where created_at < now() - make_interval(days => ${days})`.execute(
    db,
  );
}
