import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { FailingStep } from "./failing-step.ts";

export type TimeKey = readonly [time: string, id: string];

/** Requests with everybody whom they concern. */
function requests(db: Kysely<DB>) {
  return db
    .selectFrom("access_requests as r")
    .innerJoin("accounts as target", "target.id", "r.account_id")
    .innerJoin("accounts as asked", "asked.id", "r.step_account_id")
    .innerJoin("people as p", "p.id", "r.person_id")
    .leftJoin("accounts as via", "via.id", "r.via_account_id")
    .leftJoin("links", "links.id", "r.link_id")
    .leftJoin("accounts as came", "came.id", "links.manager_id")
    .selectAll("r")
    .select(["target.number as account_number", "target.name as account_name", "target.hue as account_hue"])
    .select(["asked.number as asked_number", "asked.name as asked_name", "asked.hue as asked_hue"])
    .select(["via.number as via_number", "via.name as via_name", "via.hue as via_hue"])
    .select(["p.name as person_name", "links.client_id", "links.manager_id"])
    .select(sql<boolean>`may_know(r.step_account_id, r.via_account_id, r.person_id)`.as("person_shown"))
    .select(sql<boolean>`may_know(r.account_id, r.via_account_id, r.person_id)`.as("person_shown_there"))
    .select(["came.name as manager_name", "came.number as manager_number"])
    .select(sql<boolean>`r.answered_at is null and r.expires_at > now()`.as("open"))
    .select(sql<string>`r.asked_at::text`.as("asked_key"));
}

export type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>["executeTakeFirstOrThrow"]>>;

/** One's own about this account or a client of it, and those that its people are asked, the newest first; one more than the limit. */
export function openRequests(
  db: Kysely<DB>,
  permit: Permit<"entry">,
  kinds: readonly string[],
  { after, limit }: { readonly after: TimeKey | null; readonly limit: number },
): Promise<RequestRow[]> {
  const { account, person } = permit;
  return requests(db)
    .where(sql<boolean>`(r.person_id = ${person.id}::uuid and ${account.id}::uuid in (r.account_id, r.via_account_id)
      or r.step_account_id = ${account.id}::uuid and r.kind = any(${sql.val(kinds)}::text[]))`)
    .where(sql<boolean>`r.answered_at is null and r.expires_at > now()`)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(r.asked_at, r.id) < (${after?.[0] ?? ""}::timestamptz, ${after?.[1] ?? ""}::uuid)`,
      ),
    )
    .orderBy("r.asked_at", "desc")
    .orderBy("r.id", "desc")
    .limit(limit + 1)
    .execute();
}

/** What this account's people are asked, to be answered. */
export function lockedRequest(tx: Kysely<DB>, permit: Permit<"entry">, id: string) {
  return requests(tx)
    .where("r.id", "=", id)
    .where("r.step_account_id", "=", permit.account.id)
    .forUpdate("r")
    .executeTakeFirst();
}

/** One's own about this account or a client of it. */
export function lockedOwnRequest(tx: Kysely<DB>, permit: Permit<"entry">, id: string) {
  return requests(tx)
    .where("r.id", "=", id)
    .where(sql<boolean>`${permit.account.id}::uuid in (r.account_id, r.via_account_id)`)
    .where("r.person_id", "=", permit.person.id)
    .forUpdate("r")
    .executeTakeFirst();
}

export function requestById(db: Kysely<DB>, id: string): Promise<RequestRow> {
  return requests(db).where("r.id", "=", id).executeTakeFirstOrThrow();
}

interface NewRequest {
  /** Where it would be allowed. */
  readonly account: string;
  readonly permission: string;
  readonly step: FailingStep;
  readonly via: string | null;
  readonly note: string;
  readonly days: number;
}

const daysToAnswer = 14;

/** undefined: the same is asked already. One whose time ran out gives way. */
export async function insertRequest(
  tx: Kysely<DB>,
  permit: Permit<"entry">,
  { account, permission, step, via, note, days }: NewRequest,
): Promise<string | undefined> {
  await sql`
    update access_requests set answered_at = now(), answer = 'expired'
     where account_id = ${account}::uuid and person_id = ${permit.person.id}::uuid and permission = ${permission}
       and answered_at is null and expires_at <= now()`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into access_requests (account_id, person_id, permission, via_account_id, kind, step_account_id, asked_permissions,
                                 member_id, link_id, note, days, expires_at)
    select ${account}::uuid, ${permit.person.id}::uuid, ${permission}, ${via}::uuid, ${step.kind}, ${step.account}::uuid,
           ${sql.val([...step.permissions])}::text[], m.id, l.id, ${note}, ${days}, now() + make_interval(days => ${daysToAnswer})
      from (select) as one
      left join members m on ${step.kind} = 'member' and m.account_id = ${step.account}::uuid and m.person_id = ${permit.person.id}::uuid
      left join links l on l.manager_id = ${step.manager}::uuid and l.client_id = ${step.client}::uuid and l.status = 'active'
     where m.id is not null or l.id is not null
    on conflict do nothing
    returning id`.execute(tx);
  return rows[0]?.id;
}

export async function answerRequest(
  tx: Kysely<DB>,
  permit: Permit<"entry">,
  id: string,
  answer: "granted" | "declined" | "withdrawn",
): Promise<void> {
  await tx
    .updateTable("access_requests")
    .set({ answered_at: sql`now()`, answered_by: permit.person.id, answer })
    .where("id", "=", id)
    .execute();
}

/** Writes what a request asked for, until a time. Answers when it ends; undefined: the link it is about is over. */
export async function insertTimedGrant(
  tx: Kysely<DB>,
  permit: Permit<"entry">,
  request: RequestRow,
  { days, atLatest }: { readonly days: number; readonly atLatest: Date | null },
): Promise<Date | undefined> {
  const { rows } = await sql<{ expires_at: Date }>`
    insert into timed_grants (request_id, account_id, member_id, link_id, client_link_id, person_id, permissions, granted_by,
                              granted_by_name, expires_at)
    select ${request.id}::uuid, ${permit.account.id}::uuid, r.member_id,
           case when r.kind = 'link' then r.link_id end, case when r.kind = 'client' then r.link_id end,
           case when r.kind = 'client' then r.person_id end, r.asked_permissions, ${permit.person.id}::uuid,
           ${permit.person.name}, least(now() + make_interval(days => ${days}), ${atLatest}::timestamptz)
      from access_requests r left join links l on l.id = r.link_id
     where r.id = ${request.id}::uuid and (r.link_id is null or (l.status = 'active' and (l.expires_at is null or l.expires_at > now())))
    returning expires_at`.execute(tx);
  return rows[0]?.expires_at;
}
