import assert from "node:assert/strict";
import { type Kysely, sql } from "kysely";
import { customerNumberOf } from "../packages/server/src/platform/customer-number.ts";
import type { DB } from "../packages/server/src/platform/schema.ts";
import { startTestServer } from "../packages/server/src/testing/index.ts";
import { type Measured, measure, table } from "./measure.ts";

const clients = 10_000;
const staff = 500;
const times = 40;

/** The pages of an agency with ten thousand clients and a team of five hundred, over HTTP. */
export default async function agency(): Promise<void> {
  const server = await startTestServer({ world: "client-center" });
  const { db } = server.env;
  const account = await server.accountId("studio");
  const link = await fill(db, account);
  const number = await server.number("studio");
  const client = await server.number("b5000");
  const marta = await server.sessionOf("marta");
  const worker = await server.sessionOf("w77");
  const clientOwner = await server.sessionOf("o5000");

  async function ask(
    headers: Record<string, string>,
    path: string,
    body?: object,
  ): Promise<{ next?: string | null }> {
    const response = await fetch(`${server.url}${path}`, {
      method: body ? "POST" : "GET",
      headers: { ...headers, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.equal(response.status, 200, `${path}: ${text}`);
    return JSON.parse(text);
  }
  const here = `/v1/accounts/${number}`;
  const list = `${here}/clients?limit=50`;
  const after = async (sort: string) => (await ask(marta, `${list}&sort=${sort}`)).next ?? "";

  const reference = await measure("reference: 50 links by primary key, no HTTP", times, () =>
    db.selectFrom("links").selectAll().orderBy("id").limit(50).execute(),
  );
  const pages: Record<string, () => Promise<unknown>> = {};
  for (const sort of ["name", "attention", "entered"]) {
    const next = encodeURIComponent(await after(sort));
    pages[`clients by ${sort}, first page`] = () => ask(marta, `${list}&sort=${sort}`);
    pages[`clients by ${sort}, second page`] = () => ask(marta, `${list}&sort=${sort}&after=${next}`);
  }
  Object.assign(pages, {
    "clients, a member in groups": () => ask(worker, list),
    "clients, search in names": () => ask(marta, `${list}&q=bakery%2049`),
    "clients, search for nothing": () => ask(marta, `${list}&q=nobody%20at%20all`),
    "clients with a label": () => ask(marta, `${list}&label=north`),
    "clients, summary": () => ask(marta, `${here}/client-summary`),
    "switcher, first page": () => ask(worker, "/v1/me/accounts?limit=50"),
    "switcher, search": () => ask(worker, "/v1/me/accounts?limit=50&q=bakery%204999"),
    "who can enter one client, of the team": () =>
      ask(marta, `${here}/clients/${link}/sharing/preview?limit=50`, { access: "shared", shares: [] }),
    "who can enter, as the client sees it": () =>
      ask(clientOwner, `/v1/accounts/${client}/entrants?limit=50`),
    "access map": () => ask(marta, `${here}/access-map`),
  });
  const measured: Measured[] = [];
  for (const [name, page] of Object.entries(pages)) measured.push(await measure(name, times, page));
  console.log(
    `\nAn agency with ${clients} clients and a team of ${staff}, ${times} times each\n\n${table(reference, measured)}\n`,
  );
  await server.close();
}

/** Half of the clients are open to the team, half to one of twenty groups. Answers the link to one of them. */
async function fill(db: Kysely<DB>, account: string): Promise<string> {
  await sql`
    insert into people (email, name, two_factor, external_id)
    select 'w' || n || '@large.example', 'Worker ' || n, n % 3 = 0, 'w' || n from generate_series(1, ${staff}) n
    union all
    select 'o' || n || '@clients.example', 'Owner ' || n, false, 'o' || n from generate_series(1, ${clients}) n`.execute(
    db,
  );
  await sql`
    insert into members (account_id, person_id, email, name, preset, status)
    select ${account}::uuid, p.id, p.email, p.name, (array['editor', 'technical', 'viewer', 'client_manager'])[1 + n % 4], 'active'
      from generate_series(1, ${staff}) n join people p on p.external_id = 'w' || n`.execute(db);
  await sql`
    insert into groups (account_id, name) select ${account}::uuid, 'Team ' || n from generate_series(1, 20) n`.execute(
    db,
  );
  await sql`
    insert into group_members (group_id, person_id)
    select g.id, p.id from generate_series(1, ${staff}) n
      join people p on p.external_id = 'w' || n
      join groups g on g.account_id = ${account}::uuid and g.name = 'Team ' || (1 + n % 20)`.execute(db);
  const numbers = Array.from({ length: clients }, (_, place) => customerNumberOf(9_000_000 + place));
  await sql`
    insert into accounts (external_id, number, name, owner_id, hue)
    select 'b' || n, (${sql.val(numbers)}::text[])[n], 'Bakery ' || n, p.id, 1 + n % 8
      from generate_series(1, ${clients}) n join people p on p.external_id = 'o' || n`.execute(db);
  await sql`
    insert into links (manager_id, client_id, status, preset, client_access, labels, asked_at, answered_at, last_entry_at)
    select ${account}::uuid, a.id, 'active', (array['admin', 'editor', 'viewer'])[1 + n % 3],
           case when n % 2 = 0 then 'team' else 'shared' end,
           case when n % 10 = 0 then '{north}'::text[] else '{}' end,
           now() - interval '200 days', now() - interval '199 days',
           case when n % 5 <> 0 then now() - n % 150 * interval '1 day' end
      from generate_series(1, ${clients}) n join accounts a on a.external_id = 'b' || n`.execute(db);
  await sql`
    insert into shares (manager_id, client_id, group_id, preset)
    select ${account}::uuid, a.id, g.id, 'client_admin' from generate_series(1, ${clients}, 2) n
      join accounts a on a.external_id = 'b' || n
      join groups g on g.account_id = ${account}::uuid and g.name = 'Team ' || (1 + n % 20)`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select l.id from links l join accounts a on a.id = l.client_id where a.external_id = 'b5001'`.execute(db);
  return rows[0]?.id ?? "";
}
