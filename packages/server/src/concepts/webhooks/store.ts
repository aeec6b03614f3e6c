import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { isLinked } from "./standing.ts";

type Managing = Permit<"webhooks.manage">;

const atMost = 1000;
const countOf = (status: "waiting" | "failed") => sql<number>`(
  select count(*)::int from (
    select from webhook_messages m where m.webhook_id = w.id and m.status = ${status} limit ${atMost}) as counted)`;

function webhooks(db: Kysely<DB>, permit: Managing) {
  return db
    .selectFrom("webhooks as w")
    .leftJoin("links as through", "through.id", "w.link_id")
    .leftJoin("accounts as manager", "manager.id", "through.manager_id")
    .selectAll("w")
    .select([
      "manager.number as manager_number",
      "manager.name as manager_name",
      sql<string>`w.created_at::text`.as("created_key"),
      sql<boolean>`not ${isLinked}`.as("link_ended"),
      sql<boolean>`coalesce(w.previous_secret_until > now(), false)`.as("has_previous_secret"),
      countOf("waiting").as("waiting"),
      countOf("failed").as("failed"),
    ])
    .where("w.account_id", "=", permit.account.id);
}

/** The oldest first, one more than the limit. */
export function webhooksOf(
  db: Kysely<DB>,
  permit: Managing,
  after: readonly [string, string] | null,
  limit: number,
) {
  const [createdAt, id] = after ?? ["", ""];
  return webhooks(db, permit)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(w.created_at, w.id) > (${createdAt}::timestamptz, ${id}::uuid)`),
    )
    .orderBy("w.created_at")
    .orderBy("w.id")
    .limit(limit + 1)
    .execute();
}

export type WebhookRow = Awaited<ReturnType<typeof webhooksOf>>[number];

export function webhookById(db: Kysely<DB>, permit: Managing, id: string) {
  return webhooks(db, permit).where("w.id", "=", id).executeTakeFirst();
}

/** For a change. Messages may be queued for it meanwhile. */
export function lockWebhook(tx: Kysely<DB>, permit: Managing, id: string) {
  return webhooks(tx, permit).where("w.id", "=", id).forNoKeyUpdate("w").executeTakeFirst();
}

export async function countWebhooks(tx: Kysely<DB>, permit: Managing): Promise<number> {
  const { count } = await tx
    .selectFrom("webhooks")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("account_id", "=", permit.account.id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Those in force whose address was chosen over a link. */
export async function countOverLink(db: Kysely<DB>, link: string): Promise<number> {
  const { count } = await db
    .selectFrom("webhooks as w")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("w.link_id", "=", link)
    .where("w.paused_at", "is", null)
    .where(isLinked)
    .executeTakeFirstOrThrow();
  return count;
}

interface Chosen {
  readonly url: string;
  readonly description: string;
  readonly events: string[] | null;
}

/** Over which link the address is chosen just now, if over one (R12). */
const givingLink = ({ account }: Managing) => sql<string | null>`giving_link(${account.id})`;

export async function insertWebhook(
  tx: Kysely<DB>,
  permit: Managing,
  chosen: Chosen & { secret: string },
): Promise<string> {
  const { id } = await tx
    .insertInto("webhooks")
    .values({ ...chosen, account_id: permit.account.id, link_id: givingLink(permit) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Whoever chooses another address answers for it. */
export function writeWebhook(
  tx: Kysely<DB>,
  permit: Managing,
  { id, url }: WebhookRow,
  chosen: Chosen,
): Promise<void> {
  return write(tx, permit, id, {
    ...chosen,
    version: sql<number>`version + 1`,
    ...(chosen.url !== url && { link_id: givingLink(permit) }),
  });
}

/** The one of before is signed with as well for a day. */
export function writeSecret(tx: Kysely<DB>, permit: Managing, { id }: WebhookRow, secret: string) {
  return write(tx, permit, id, {
    previous_secret: sql<string>`secret`,
    previous_secret_until: sql<Date>`now() + interval '24 hours'`,
    secret,
  });
}

export function pause(tx: Kysely<DB>, permit: Managing, { id }: WebhookRow): Promise<void> {
  return write(tx, permit, id, { paused_at: sql<Date>`now()`, paused_because: "by-hand" });
}

/** Whoever resumes one whose link is over, answers for its address from now on. */
export function resume(tx: Kysely<DB>, permit: Managing, { id, link_ended }: WebhookRow): Promise<void> {
  return write(tx, permit, id, {
    paused_at: null,
    paused_because: null,
    failing_since: null,
    ...(link_ended && { link_id: givingLink(permit) }),
  });
}

export async function removeWebhook(tx: Kysely<DB>, permit: Managing, id: string): Promise<void> {
  await tx.deleteFrom("webhooks").where("account_id", "=", permit.account.id).where("id", "=", id).execute();
}

async function write(tx: Kysely<DB>, permit: Managing, id: string, values: object): Promise<void> {
  await tx
    .updateTable("webhooks")
    .set(values)
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .execute();
}
