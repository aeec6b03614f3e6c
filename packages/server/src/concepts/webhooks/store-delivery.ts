import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";
import type { Outcome } from "./post.ts";
import { isLinked, isSwitchedOn } from "./standing.ts";

/** Longer than a single delivery may take. */
const heldSeconds = 60;

/** Takes a webhook for one message or more; false: another node or job has it, or there is none. */
export async function take(db: Kysely<DB>, webhook: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("webhooks")
    .set({ delivering_until: sql<Date>`now() + make_interval(secs => ${heldSeconds})` })
    .where("id", "=", webhook)
    .where(sql<boolean>`(delivering_until is null or delivering_until <= now())`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

const mayBeSent = sql<boolean>`(w.paused_at is null or m.event = 'webhook.test')`;

/** The message that has been due for longest, of a webhook that is held, and goes on holding it. */
export async function nextDue(db: Kysely<DB>, webhook: string) {
  await db
    .updateTable("webhooks")
    .set({ delivering_until: sql<Date>`now() + make_interval(secs => ${heldSeconds})` })
    .where("id", "=", webhook)
    .execute();
  return db
    .selectFrom("webhook_messages as m")
    .innerJoin("webhooks as w", "w.id", "m.webhook_id")
    .select(["m.id", "m.event", "m.body", "w.url", "w.secret"])
    .select(
      sql<string | null>`case when w.previous_secret_until > now() then w.previous_secret end`.as(
        "earlier_secret",
      ),
    )
    .where("m.webhook_id", "=", webhook)
    .where("m.status", "=", "waiting")
    .where("m.next_attempt_at", "<=", sql<Date>`now()`)
    .where(mayBeSent)
    .where(isLinked)
    .where(isSwitchedOn)
    .orderBy("m.next_attempt_at")
    .orderBy("m.serial")
    .limit(1)
    .executeTakeFirst();
}

/** Lets a webhook go, and says when there is something to send again; null: nothing waits for it. */
export async function letGo(tx: Kysely<DB>, webhook: string): Promise<Date | null> {
  await tx.updateTable("webhooks").set({ delivering_until: null }).where("id", "=", webhook).execute();
  const { at } = await tx
    .selectFrom("webhook_messages as m")
    .innerJoin("webhooks as w", "w.id", "m.webhook_id")
    .select(sql<Date | null>`min(m.next_attempt_at)`.as("at"))
    .where("m.webhook_id", "=", webhook)
    .where("m.status", "=", "waiting")
    .where(mayBeSent)
    .where(isLinked)
    .where(isSwitchedOn)
    .executeTakeFirstOrThrow();
  return at;
}

/** For who notes what came of a message; undefined: it was deleted meanwhile. */
export function lockMessage(tx: Kysely<DB>, id: string) {
  return tx
    .selectFrom("webhook_messages as m")
    .innerJoin("webhooks as w", "w.id", "m.webhook_id")
    .innerJoin("accounts as a", "a.id", "w.account_id")
    .select(["m.id", "m.event", "m.attempts", "m.webhook_id", "w.url", "w.paused_at"])
    .select(["a.id as account_id", "a.name as account_name"])
    .select(
      sql<boolean>`coalesce(w.failing_since <= now() - interval '1 day', false)`.as("has_failed_for_long"),
    )
    .where("m.id", "=", id)
    .where("m.status", "=", "waiting")
    .forNoKeyUpdate(["w", "m"])
    .executeTakeFirst();
}

export async function insertAttempt(tx: Kysely<DB>, message: string, outcome: Outcome): Promise<void> {
  await tx
    .insertInto("webhook_attempts")
    .values({ message_id: message, ...outcome })
    .execute();
}

/** `retryIn`: seconds until the next attempt; null: there is none. */
export async function writeOutcome(
  tx: Kysely<DB>,
  message: string,
  { status, error }: Outcome,
  retryIn: number | null,
): Promise<void> {
  const common = { attempts: sql<number>`attempts + 1`, last_status: status, last_error: error };
  const rest =
    error === null
      ? { status: "delivered", next_attempt_at: null, delivered_at: sql<Date>`now()` }
      : retryIn === null
        ? { status: "failed", next_attempt_at: null }
        : { next_attempt_at: sql<Date>`now() + make_interval(secs => ${retryIn})` };
  await tx
    .updateTable("webhook_messages")
    .set({ ...common, ...rest })
    .where("id", "=", message)
    .execute();
}

export async function noteThrough(tx: Kysely<DB>, webhook: string): Promise<void> {
  const values = { failing_since: null, delivered_at: sql<Date>`now()` };
  await tx.updateTable("webhooks").set(values).where("id", "=", webhook).execute();
}

export async function noteFailing(tx: Kysely<DB>, webhook: string): Promise<void> {
  const values = { failing_since: sql<Date>`coalesce(failing_since, now())` };
  await tx.updateTable("webhooks").set(values).where("id", "=", webhook).execute();
}

export async function pauseFailing(
  tx: Kysely<DB>,
  webhook: string,
  because: "failing" | "gone",
): Promise<void> {
  const values = { paused_at: sql<Date>`now()`, paused_because: because };
  await tx.updateTable("webhooks").set(values).where("id", "=", webhook).execute();
}

/** Those that have something to send and that nobody is sending for. */
export async function webhooksToWake(db: Kysely<DB>): Promise<string[]> {
  const rows = await db
    .selectFrom("webhooks as w")
    .select("w.id")
    .where(sql<boolean>`(w.delivering_until is null or w.delivering_until <= now())`)
    .where(isLinked)
    .where(isSwitchedOn)
    .where(
      sql<boolean>`exists (select from webhook_messages m
        where m.webhook_id = w.id and m.status = 'waiting' and m.next_attempt_at <= now() and ${mayBeSent})`,
    )
    .execute();
  return rows.map(({ id }) => id);
}
