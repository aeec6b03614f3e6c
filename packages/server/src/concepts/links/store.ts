import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { RoleColumns } from "../roles/role-columns.ts";

interface Request extends RoleColumns {
  readonly client: string | null;
  readonly email: string | null;
  readonly message: string;
  readonly days: number;
}

/** null: somebody else asked at the same moment. */
export async function insertRequest(
  tx: Kysely<DB>,
  permit: Permit<"clients.invite">,
  { client, email, message, days, ...asksFor }: Request,
): Promise<{ id: string } | undefined> {
  return tx
    .insertInto("links")
    .values({
      manager_id: permit.account.id,
      client_id: client,
      invited_email: email,
      status: "pending",
      message,
      asked_by: permit.person.id,
      answer_by: sql`now() + make_interval(days => ${days})`,
      ...asksFor,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
}

export type Asked = { readonly client: string } | { readonly email: string };

/** Closes what stands between the two since its time ran out. Answers the ids. */
export async function closeExpired(tx: Kysely<DB>, manager: string, to: Asked): Promise<string[]> {
  const target =
    "client" in to ? sql`client_id = ${to.client}::uuid` : sql`lower(invited_email) = lower(${to.email})`;
  const { rows } = await sql<{ id: string }>`
    update links
       set status = case when status = 'pending' then 'cancelled' else 'ended' end,
           ended_at = coalesce(expires_at, answer_by), version = version + 1
     where manager_id = ${manager}::uuid and ${target}
       and ((status = 'pending' and answer_by <= now()) or (status = 'active' and expires_at <= now()))
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The link that is not over between a manager and a client. */
export function liveLink(tx: Kysely<DB>, manager: string, client: string) {
  return tx
    .selectFrom("links")
    .select(["id", "status"])
    .where("manager_id", "=", manager)
    .where("client_id", "=", client)
    .where("status", "in", ["pending", "active"])
    .executeTakeFirst();
}

/** The request to an address that nobody has answered. */
export function requestTo(tx: Kysely<DB>, permit: Permit<"clients.invite">, email: string) {
  return tx
    .selectFrom("links")
    .select("id")
    .where("manager_id", "=", permit.account.id)
    .where("client_id", "is", null)
    .where("status", "=", "pending")
    .where(sql`lower(invited_email)`, "=", email.toLowerCase())
    .executeTakeFirst();
}

interface LinkChange extends Partial<RoleColumns> {
  readonly status?: "active" | "declined" | "cancelled" | "ended";
  readonly client_id?: string;
  readonly expires_at?: string | null;
  readonly answered?: true;
  readonly ended?: true;
  readonly answerWithinDays?: number;
}

/** Writes a link that the caller has locked. */
export async function writeLink(
  tx: Kysely<DB>,
  permit: Permit,
  id: string,
  { answered, ended, answerWithinDays, ...columns }: LinkChange,
): Promise<void> {
  const within = answerWithinDays ?? 0;
  await tx
    .updateTable("links")
    .set({ ...columns, version: sql`version + 1` })
    .$if(answered !== undefined, (query) => query.set({ answered_at: sql`now()` }))
    .$if(ended !== undefined, (query) => query.set({ ended_at: sql`now()` }))
    .$if(answerWithinDays !== undefined, (query) =>
      query.set({ answer_by: sql`now() + make_interval(days => ${within})` }),
    )
    .where("id", "=", id)
    .where((where) =>
      where.or([
        where("manager_id", "=", permit.account.id),
        where("client_id", "=", permit.account.id),
        where.and([where("client_id", "is", null), where("status", "=", "pending")]),
      ]),
    )
    .execute();
}

export async function insertMadeLink(
  tx: Kysely<DB>,
  permit: Permit<"clients.invite">,
  client: string,
  labels: readonly string[],
): Promise<string> {
  const { id } = await tx
    .insertInto("links")
    .values({
      manager_id: permit.account.id,
      client_id: client,
      status: "active",
      preset: "admin",
      asked_by: permit.person.id,
      answered_at: sql`now()`,
      labels: [...labels],
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
