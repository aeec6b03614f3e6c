import { type Kysely, type SqlBool, sql } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import type { DB } from "../../platform/schema.ts";
import type { NotificationWords } from "./notify.ts";

interface Wanted {
  readonly account: string | undefined;
  readonly kinds: readonly string[] | undefined;
  readonly unread: boolean;
  /** The id of the last one of the page before. */
  readonly before: string | null;
  readonly limit: number;
}

const kept = sql<SqlBool>`(came_via is not null and not shows_person(came_via, came_person))`;
const words = sql<NotificationWords>`case when ${kept} then words - 'person' else words end`;
const subjectId = sql<string>`case when ${kept} and subject_id = came_person::text then came_via::text else subject_id end`;

const isUnread = sql<SqlBool>`(read_at is null and settled_at is null)`;

/** By its number: one whose number is no account's has none. */
export function ofAccount(number: string) {
  return sql<SqlBool>`account_id = (select a.id from accounts a where a.number = ${number})`;
}

/** The newest first, one more than the limit. */
export function ownNotifications(db: Kysely<DB>, asker: Asker, wanted: Wanted) {
  const { account, kinds, unread, before, limit } = wanted;
  return db
    .selectFrom("notifications")
    .leftJoin("accounts", "accounts.id", "notifications.account_id")
    .selectAll("notifications")
    .select(["accounts.number", "accounts.hue", words.as("shown_words"), subjectId.as("shown_subject")])
    .where("person_id", "=", asker.id)
    .$if(before !== null, (query) => query.where(sql<SqlBool>`notifications.id < ${before}::bigint`))
    .$if(account !== undefined, (query) => query.where(ofAccount(account ?? "")))
    .$if(kinds !== undefined, (query) => query.where("kind", "in", [...(kinds ?? [])]))
    .$if(unread, (query) => query.where(isUnread))
    .orderBy("notifications.id", "desc")
    .limit(limit + 1)
    .execute();
}

export type NotificationRow = Awaited<ReturnType<typeof ownNotifications>>[number];

const countedAtMost = 100;

export async function countUnread(db: Kysely<DB>, asker: Asker): Promise<number> {
  const unread = db
    .selectFrom("notifications")
    .select("id")
    .where("person_id", "=", asker.id)
    .where(isUnread)
    .limit(countedAtMost);
  const { count } = await db
    .selectFrom(unread.as("unread"))
    .select(sql<number>`count(*)::int`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The accounts that the person was told of, by what the newest notification called each. */
export async function toldAccounts(db: Kysely<DB>, asker: Asker) {
  const { rows } = await sql<{ number: string; hue: number; name: string }>`
    select a.number, a.hue, told.name
      from (select distinct on (account_id) account_id, words->>'account' as name
              from notifications where person_id = ${asker.id}::uuid and account_id is not null
             order by account_id, id desc) as told
      join accounts a on a.id = told.account_id
     order by lower(told.name), a.id
     limit ${countedAtMost}`.execute(db);
  return rows;
}

export function choicesOf(db: Kysely<DB>, person: string) {
  return db
    .selectFrom("notification_choices")
    .select(["category", "in_panel", "by_mail"])
    .where("person_id", "=", person)
    .execute();
}
