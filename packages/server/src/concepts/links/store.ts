import { type InsertObject, type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { RoleColumns } from "../roles/role-columns.ts";

interface Question extends RoleColumns {
  readonly message: string;
  readonly days: number;
}

interface Request extends Question {
  readonly client: string | null;
  readonly email: string | null;
}

interface Offer extends Question {
  readonly manager: string;
  readonly endsAt: string | null;
  readonly requireTwoFactor: boolean;
  readonly onward: boolean;
}

/** null: somebody else asked at the same moment. */
export async function insertRequest(
  tx: Kysely<DB>,
  permit: Permit<"clients.invite">,
  { client, email, message, days, ...asksFor }: Request,
): Promise<{ id: string } | undefined> {
  return insertPending(tx, permit, {
    manager_id: permit.account.id,
    client_id: client,
    invited_email: email,
    message,
    answer_by: within(days),
    ...asksFor,
  });
}

/** null: the other side asked at the same moment. */
export async function insertOffer(
  tx: Kysely<DB>,
  permit: Permit<"managers.manage">,
  { manager, message, days, endsAt, requireTwoFactor, onward, ...ceiling }: Offer,
): Promise<{ id: string } | undefined> {
  return insertPending(tx, permit, {
    manager_id: manager,
    client_id: permit.account.id,
    asked_by_side: "client",
    message,
    answer_by: within(days),
    expires_at: endsAt,
    require_two_factor: requireTwoFactor,
    onward,
    ...ceiling,
  });
}

function insertPending(tx: Kysely<DB>, permit: Permit, columns: Omit<InsertObject<DB, "links">, "status">) {
  return tx
    .insertInto("links")
    .values({ ...columns, status: "pending", asked_by: permit.person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
}

const within = (days: number) => sql<Date>`now() + make_interval(days => ${days})`;

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
    .select(["id", "status", "asked_by_side"])
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
  readonly require_two_factor?: boolean;
  readonly onward?: boolean;
  readonly decline_reason?: string;
  readonly asked_by?: string;
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
  await tx
    .updateTable("links")
    .set({ ...columns, version: sql`version + 1` })
    .$if(answered !== undefined, (query) => query.set({ answered_at: sql`now()` }))
    .$if(ended !== undefined, (query) => query.set({ ended_at: sql`now()` }))
    .$if(answerWithinDays !== undefined, (query) => query.set({ answer_by: within(answerWithinDays ?? 0) }))
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
