import assert from "node:assert/strict";
import { type Kysely, sql } from "kysely";
import type { DB } from "../packages/server/src/platform/schema.ts";
import { startTestServer } from "../packages/server/src/testing/index.ts";
import { type Measured, measure, table } from "./measure.ts";

const size = 50_000;
const times = 60;

/** Pages of a team of fifty thousand over HTTP: session, permit, query and answer. */
export default async function members(): Promise<void> {
  const server = await startTestServer({ world: "client-center" });
  const { db } = server.env;
  const account = await server.accountId("studio");
  const group = await fill(db, account);
  const number = await server.number("studio");
  const headers = await server.sessionOf("adam");

  async function page(query: Record<string, string>): Promise<{ items: unknown[]; next: string | null }> {
    const address = `${server.url}/v1/accounts/${number}/members?${new URLSearchParams(query)}`;
    const response = await fetch(address, { headers });
    assert.equal(response.status, 200);
    return (await response.json()) as { items: unknown[]; next: string | null };
  }

  const reference = await measure("reference: 50 members by primary key, no HTTP", times, () =>
    db.selectFrom("members").selectAll().orderBy("id").limit(50).execute(),
  );
  const measured: Measured[] = [];
  for (const sort of ["name", "-name", "active", "-active", "invited", "-invited"]) {
    const after = await deepCursor(db, account, sort);
    measured.push(await measure(`by ${sort}, first page`, times, () => page({ sort })));
    measured.push(await measure(`by ${sort}, page 900`, times, () => page({ sort, after })));
  }
  const filters: Record<string, Record<string, string>> = {
    "search, a name of many": { q: "nowak" },
    "search, one address": { q: "m49321@" },
    "search, two letters": { q: "zq" },
    "search, nothing found": { q: "nobody at all" },
    "search, by -active": { q: "nowak", sort: "-active" },
    invited: { status: "invited" },
    bounced: { status: "bounced" },
    suspended: { status: "suspended" },
    expired: { status: "expired" },
    "by role": { role: "billing" },
    "by group": { group },
    "two-factor on": { twoFactor: "on" },
    "inactive for a year": { inactiveDays: "365" },
    "all filters at once": {
      ...{ q: "nowak", status: "in-use", role: "viewer", group, twoFactor: "off", inactiveDays: "30" },
    },
  };
  for (const [name, query] of Object.entries(filters))
    measured.push(await measure(name, times, () => page(query)));
  console.log(
    `\n${size} members in one account, pages of 50, ${times} times each\n\n${table(reference, measured)}\n`,
  );
  await server.close();
}

/** Answers a group with a hundredth of them. */
async function fill(db: Kysely<DB>, account: string): Promise<string> {
  const names = ["Nowak", "Kowalska", "Lind", "Silva", "Reed", "Zięba", "Ames", "Ortiz", "Doe", "Hart"];
  const firsts = ["Anna", "Jan", "Vera", "Timo", "Olga", "Marta", "Adam", "Ivy", "Kim", "Sol", "Bea"];
  await sql`
    insert into people (email, name, two_factor, external_id)
    select 'm' || n || '@large.example',
           (${sql.val(firsts)}::text[])[1 + n % 11] || ' ' || (${sql.val(names)}::text[])[1 + (n / 11) % 10] || ' ' || n, n % 3 = 0, 'm' || n
      from generate_series(1, ${size}) n`.execute(db);
  await sql`
    insert into members (account_id, person_id, email, name, preset, status, expires_at, last_active_at, created_at)
    select ${account}::uuid, case when n % 50 <> 1 then p.id end, p.email, p.name,
           (array['viewer', 'editor', 'viewer', 'support', 'viewer', 'billing'])[1 + n % 6],
           case when n % 50 = 1 then 'invited' when n % 100 = 2 then 'suspended' else 'active' end,
           case when n % 200 = 3 then now() - interval '1 day' end,
           case when n % 10 <> 1 then now() - n % 400 * interval '1 day' - n * interval '1 second' end,
           now() - n * interval '1 minute'
      from generate_series(1, ${size}) n join people p on p.external_id = 'm' || n`.execute(db);
  await sql`
    insert into invitations (account_id, member_id, email, token_hash, expires_at, bounced_at)
    select account_id, id, email, sha256(id::text::bytea), now() + interval '7 days',
           case when random() < 0.05 then now() end
      from members where status = 'invited'`.execute(db);
  const { id } = await db
    .insertInto("groups")
    .values({ account_id: account, name: "Web" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into group_members (group_id, person_id)
    select ${id}::uuid, id from people where external_id ~ '^m.*00$'`.execute(db);
  await sql`vacuum analyze`.execute(db);
  return id;
}

/** What `next` of the 899th page would be. */
async function deepCursor(db: Kysely<DB>, account: string, sort: string): Promise<string> {
  const key = sort.replace("-", "");
  const direction = sort.startsWith("-") ? "desc" : "asc";
  const time = key === "active" ? "last_active_at" : "created_at";
  const never = direction === "desc" ? "-infinity" : "infinity";
  const by = key === "name" ? sql`lower(name)` : sql`coalesce(${sql.ref(time)}, ${sql.lit(never)})`;
  const text =
    key === "name"
      ? sql<string>`lower(name)`
      : sql<string>`coalesce(to_char(${sql.ref(time)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${sql.lit(never)})`;
  const row = await db
    .selectFrom("members")
    .select([text.as("key"), "id"])
    .where("account_id", "=", account)
    .orderBy(by, direction)
    .orderBy("id", direction)
    .offset(899 * 50)
    .limit(1)
    .executeTakeFirstOrThrow();
  return Buffer.from(JSON.stringify([sort, row.key, row.id])).toString("base64url");
}
