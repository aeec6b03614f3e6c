import type { Catalogue } from "@keyholder/rules";
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { openToRequest } from "./store-open.ts";
import { type LinkRow, links } from "./store-rows.ts";

type ManagerPermit = Permit<"managers.view"> | Permit<"managers.manage"> | Permit<"entry">;

/** Requests first, the newest first; then the managers by name. */
export type ManagerKey = readonly [0 | 1, string, string, string];

const waits = sql<number>`case when links.status = 'pending' then 0 else 1 end`;
const byManager = sql<string>`case when links.status = 'pending' then '' else lower(manager.name) end`;

export function keyOfManager(row: LinkRow & { manager_key: string }): ManagerKey {
  return [row.status === "pending" ? 0 : 1, row.asked_key, row.manager_key, row.id];
}

export function managersOf(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"managers.view">,
  { after, limit }: { readonly after: ManagerKey | null; readonly limit: number },
) {
  const account = permit.account.id;
  return links(db, catalogue)
    .select(byManager.as("manager_key"))
    .select([lastEntry(account).as("last_entry_at"), openVisits(account).as("visits_now")])
    .select([unused.as("unused"), given.as("grants")])
    .where((where) => where.or([where("links.client_id", "=", account), byAddress(permit)]))
    .where(sql<SqlBool>`(links.status = 'active' or ${isWaiting})`)
    .$if(after !== null, (query) => query.where(behind(after ?? [0, "", "", ""])))
    .orderBy(waits)
    .orderBy(sql`case when links.status = 'pending' then links.asked_at end`, "desc")
    .orderBy(byManager)
    .orderBy("links.id")
    .limit(limit + 1)
    .execute();
}

export type ManagerRow = Awaited<ReturnType<typeof managersOf>>[number];

function behind([rank, askedAt, name, id]: ManagerKey) {
  return rank === 0
    ? sql<SqlBool>`(links.status = 'active' or links.asked_at < ${askedAt}::timestamptz
        or (links.asked_at = ${askedAt}::timestamptz and links.id > ${id}::uuid))`
    : sql<SqlBool>`(links.status = 'active' and (lower(manager.name), links.id) > (${name}, ${id}::uuid))`;
}

export const isWaiting = sql<SqlBool>`(links.status = 'pending' and (links.answer_by is null or links.answer_by > now()))`;

/**
 * A request by e-mail is for the owner of that address alone, who chooses for which of his accounts he answers it: among
 * those that are open to it.
 */
function byAddress(permit: ManagerPermit | Permit<"account.edit">) {
  if (!permit.isOwner || !permit.person.emailProved) return sql<SqlBool>`false`;
  return sql<SqlBool>`(links.client_id is null and links.status = 'pending'
    and lower(links.invited_email) = lower(${permit.person.email})
    and exists (select from accounts a where a.id = ${permit.account.id}::uuid and ${openToRequest}))`;
}

const lastEntry = (account: string) => sql<Date | null>`(
  select max(v.started_at) from visits v where v.account_id = ${account}::uuid and v.via_account_id = links.manager_id)`;

/** The manager's own list says it at the same time. */
const unused = sql<boolean>`coalesce((select unused_at <= now() from client_list where link_id = links.id), false)`;

const given = sql<number>`(select count(*)::int from grants where link_id = links.id)`;

const openVisits = (account: string) => sql<number>`(
  select count(*)::int from visits v where v.account_id = ${account}::uuid and v.via_account_id = links.manager_id
     and v.ended_at is null and v.expires_at > now())`;

/** A link to a manager, or a request for one, as the client's people see it. */
export function managerLink(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: ManagerPermit,
  id: string,
): Promise<ManagerRow | undefined> {
  return ofClient(db, catalogue, permit, id).executeTakeFirst();
}

/** The same, to be changed: whoever else would change it waits. */
export function lockedManager(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"managers.manage">,
  id: string,
): Promise<ManagerRow | undefined> {
  return ofClient(tx, catalogue, permit, id).forUpdate("links").executeTakeFirst();
}

/** An offer of the account, to be changed: whoever else would change or answer it waits. */
export function lockedOffer(
  tx: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"managers.manage">,
  id: string,
): Promise<ManagerRow | undefined> {
  return ofClient(tx, catalogue, permit, id)
    .where("links.asked_by_side", "=", "client")
    .forUpdate("links")
    .executeTakeFirst();
}

function ofClient(db: Kysely<DB>, catalogue: Catalogue, permit: ManagerPermit, id: string) {
  const account = permit.account.id;
  return links(db, catalogue)
    .select(byManager.as("manager_key"))
    .select([lastEntry(account).as("last_entry_at"), openVisits(account).as("visits_now")])
    .select([unused.as("unused"), given.as("grants")])
    .where("links.id", "=", id)
    .where((where) => where.or([where("links.client_id", "=", account), byAddress(permit)]));
}

export async function countWaiting(
  db: Kysely<DB>,
  permit: Permit<"entry"> | Permit<"account.edit">,
): Promise<number> {
  const row = await db
    .selectFrom("links")
    .select(sql<number>`count(*)::int`.as("count"))
    .where((where) => where.or([where("links.client_id", "=", permit.account.id), byAddress(permit)]))
    .where("links.asked_by_side", "=", "manager")
    .where(isWaiting)
    .executeTakeFirstOrThrow();
  return row.count;
}
