import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

function keys(db: Kysely<DB>) {
  return db
    .selectFrom("api_keys as k")
    .leftJoin("links as l", "l.id", "k.made_over_link")
    .leftJoin("accounts as via", "via.id", "l.manager_id")
    .leftJoin("accounts as a", "a.id", "k.account_id")
    .selectAll("k")
    .select(["via.id as via_id", "via.number as via_number", "via.name as via_name", "via.hue as via_hue"])
    .select("a.number as account_number")
    .select(sql<boolean>`may_know(k.account_id, l.manager_id, k.made_by)`.as("maker_shown"))
    .select(sql<boolean>`exists (select from dead_grants d where d.api_key_id = k.id)`.as("is_dead"))
    .select(sql<boolean>`coalesce(k.expires_at <= now(), false)`.as("expired"))
    .select(sql<string>`k.created_at::text`.as("created_key"))
    .select(rank.as("rank"));
}

/** What is over is listed after what is in force. */
const rank = sql<
  0 | 1
>`case when k.ended_at is null and (k.expires_at is null or k.expires_at > now()) then 0 else 1 end`;

export type KeyRow = Awaited<ReturnType<ReturnType<typeof keys>["executeTakeFirstOrThrow"]>>;

export type KeyOfPage = readonly [rank: 0 | 1, createdAt: string, id: string];

/** One more than the limit. */
export function keysOf(
  db: Kysely<DB>,
  permit: Permit<"api_keys.manage">,
  { after, limit }: { readonly after: KeyOfPage | null; readonly limit: number },
): Promise<KeyRow[]> {
  const [last, createdAt, id] = after ?? [0, "", ""];
  return keys(db)
    .where("k.account_id", "=", permit.account.id)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${rank} > ${last} or (${rank} = ${last} and (k.created_at, k.id) < (${createdAt}::timestamptz, ${id}::uuid)))`,
      ),
    )
    .orderBy(rank)
    .orderBy("k.created_at", "desc")
    .orderBy("k.id", "desc")
    .limit(limit + 1)
    .execute();
}

export function keyById(
  db: Kysely<DB>,
  permit: Permit<"api_keys.manage">,
  id: string,
): Promise<KeyRow | undefined> {
  return keys(db).where("k.account_id", "=", permit.account.id).where("k.id", "=", id).executeTakeFirst();
}

/** Every key of the installation, for its operator: the latest first. */
export function allKeys(db: Kysely<DB>): Promise<KeyRow[]> {
  return keys(db).orderBy(rank).orderBy("k.created_at", "desc").orderBy("k.id", "desc").execute();
}

export interface NewKey {
  readonly account: string | null;
  readonly name: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly endsAt: Date | null;
  readonly maker: { readonly id: string | null; readonly name: string };
  /** The manager account that the maker has come through. */
  readonly via: string | null;
}

export async function insertKey(tx: Kysely<DB>, key: NewKey): Promise<string> {
  const { id } = await tx
    .insertInto("api_keys")
    .values({
      account_id: key.account,
      name: key.name,
      prefix: key.prefix,
      secret_hash: key.hash,
      scopes: [...key.scopes],
      decides_everywhere: key.account === null,
      made_by: key.maker.id,
      made_by_name: key.maker.name,
      made_over_link: sql<string | null>`(select id from links
        where manager_id = ${key.via}::uuid and client_id = ${key.account}::uuid and status = 'active')`,
      expires_at: key.endsAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** false: it was over already. */
export async function endKey(tx: Kysely<DB>, id: string, by: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("api_keys")
    .set({ ended_at: sql`now()`, ended_by_name: by })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The keys that these people made at home in an account, and that are not over. */
const madeAtHome = (account: string, people: readonly string[]) => sql<boolean>`account_id = ${account}::uuid
  and made_by = any(${sql.val(people)}::uuid[]) and made_over_link is null and ended_at is null
  and (expires_at is null or expires_at > now())`;

export async function countMadeAtHome(db: Kysely<DB>, account: string, person: string): Promise<number> {
  const { count } = await db
    .selectFrom("api_keys")
    .select(sql<number>`count(*)::int`.as("count"))
    .where(madeAtHome(account, [person]))
    .executeTakeFirstOrThrow();
  return count;
}

export function endMadeAtHome(
  tx: Kysely<DB>,
  account: string,
  people: readonly string[],
  by: string | null,
): Promise<{ id: string; name: string; prefix: string }[]> {
  return tx
    .updateTable("api_keys")
    .set({ ended_at: sql`now()`, ended_by_name: by })
    .where(madeAtHome(account, people))
    .returning(["id", "name", "prefix"])
    .execute();
}

/** Ends what was given with a link. */
export async function endByIds(tx: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`update api_keys set ended_at = now() where id = any(${sql.val(ids)}::uuid[]) and ended_at is null`.execute(
    tx,
  );
}

/** Whoever keeps what a visitor made answers for it from now on, as its maker. */
export async function handToKeeper(
  tx: Kysely<DB>,
  { person }: Permit<"managers.manage">,
  ids: readonly string[],
): Promise<void> {
  await sql`update api_keys set made_by = ${person.id}, made_by_name = ${person.name}, made_over_link = null
    where id = any(${sql.val(ids)}::uuid[]) and ended_at is null`.execute(tx);
}

export function keyByPrefix(db: Kysely<DB>, prefix: string): Promise<KeyRow | undefined> {
  return keys(db).where("k.prefix", "=", prefix).executeTakeFirst();
}

export function accountByNumber(db: Kysely<DB>, number: string) {
  return db
    .selectFrom("accounts")
    .select(["id", "number", "name", "owner_id"])
    .where("number", "=", number)
    .executeTakeFirst();
}

export function personByEmail(db: Kysely<DB>, email: string) {
  return db
    .selectFrom("people")
    .select(["id", "name"])
    .where(sql`lower(email)`, "=", email.trim().toLowerCase())
    .where("disabled_at", "is", null)
    .executeTakeFirst();
}
