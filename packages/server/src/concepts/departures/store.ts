import { type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

type Managing = Permit<"people.manage">;

/** The accounts that this one manages now, by name, each with a person's place in its team and his last entry from here. */
export function clientsWithPlace(db: Kysely<DB>, { account }: Managing, person: string) {
  return db
    .selectFrom("links")
    .innerJoin("accounts", "accounts.id", "links.client_id")
    .leftJoin("members", (join) =>
      join.onRef("members.account_id", "=", "accounts.id").on("members.person_id", "=", person),
    )
    .leftJoin("roles", "roles.id", "members.role_id")
    .select(["accounts.id", "accounts.number", "accounts.name", "accounts.hue", "members.id as place_id"])
    .select([
      "members.preset",
      "members.role_id",
      "members.permissions",
      "members.ticked",
      "members.unticked",
    ])
    .select([
      "roles.permissions as role_permissions",
      "members.name as place_name",
      "members.status as place_status",
    ])
    .select("members.email as place_email")
    .select(
      sql<Date | null>`(select max(v.started_at) from visits v where v.person_id = ${person}::uuid
        and v.account_id = accounts.id and v.via_account_id = ${account.id}::uuid)`.as("last_entry_at"),
    )
    .where("links.manager_id", "=", account.id)
    .where("links.status", "=", "active")
    .where(sql<SqlBool>`(links.expires_at is null or links.expires_at > now())`)
    .orderBy(sql`lower(accounts.name)`)
    .orderBy("accounts.id")
    .execute();
}

export type ClientRow = Awaited<ReturnType<typeof clientsWithPlace>>[number];

/** Whoever ends a link waits until what is done over it in the clients is done; and the places stay as they were looked at. */
export async function lockWays(tx: Kysely<DB>, { account }: Managing, person: string): Promise<void> {
  await sql`
    select id from links where manager_id = ${account.id}::uuid and status = 'active' order by id for share`.execute(
    tx,
  );
  await sql`
    select id from members
     where person_id = ${person}::uuid
       and account_id in (select client_id from links where manager_id = ${account.id}::uuid and status = 'active')
     order by id for update`.execute(tx);
}

export interface Line {
  readonly number: string;
  readonly name: string;
  readonly level: { readonly level: string; readonly added: string[]; readonly removed: string[] };
  readonly lastEntryAt: string | null;
  readonly place: string;
}

export function insertDeparture(
  tx: Kysely<DB>,
  { account, person }: Managing,
  leaver: { readonly person: string | null; readonly name: string; readonly email: string },
  clients: readonly Line[],
) {
  return tx
    .insertInto("departures")
    .values({
      account_id: account.id,
      person_id: leaver.person,
      name: leaver.name,
      email: leaver.email,
      removed_by_name: person.name,
      clients: JSON.stringify(clients),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function departures(db: Kysely<DB>, { account }: Managing) {
  return db
    .selectFrom("departures")
    .selectAll()
    .select(sql<number>`jsonb_array_length(clients)`.as("client_count"))
    .select(sql<string>`at::text`.as("at_key"))
    .where("account_id", "=", account.id);
}

interface Wanted {
  readonly q: string | undefined;
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

/** The latest first, one more than the limit. */
export function departuresOf(db: Kysely<DB>, permit: Managing, { q = "", after, limit }: Wanted) {
  const [at, id] = after ?? ["", ""];
  return departures(db, permit)
    .$if(q !== "", (query) =>
      query.where(
        sql<SqlBool>`(strpos(lower(name), lower(${q})) > 0 or strpos(lower(email), lower(${q})) > 0)`,
      ),
    )
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(at, id) < (${at}::timestamptz, ${id}::uuid)`))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
}

export function departureById(db: Kysely<DB>, permit: Managing, id: string) {
  return departures(db, permit).where("id", "=", id).executeTakeFirst();
}
