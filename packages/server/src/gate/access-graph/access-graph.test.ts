import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { effective, prepare } from "@keyholder/rules";
import { sql } from "kysely";
import pg from "pg";
import { startTestServer, type TestServer } from "../../testing/index.ts";
import { importWorld } from "../../world-file/import-world.ts";
import { loadWorld } from "../load-world.ts";
import { AccessGraph } from "./access-graph.ts";
import { feedOptions, momentText } from "./feed-store.ts";

let server: TestServer;
let graph: AccessGraph;

before(async () => {
  server = await startTestServer({ world: "chains" });
  await importWorld(server.env.db, await worldText("client-center"), {
    catalogue: server.env.catalogue,
    prefix: "c",
  });
  const { catalogue, log } = server.env;
  graph = new AccessGraph({ connectionString: server.connectionString, catalogue, log });
  graph.start();
});
after(async () => {
  await graph.stop();
  await server.close();
});

test("What was read at the start is the world", async () => {
  await sameAsWorld("at the start");
});

/** What a visitor gave, as the table of grants tells it. */
const grant = (columns: string, rows: string) =>
  `insert into grants (account_id, link_id, kind, made_by_name, ${columns}) select ${rows}`;

const changes: readonly string[] = [
  "update members set status = 'suspended' where id in (select id from members where status = 'active' order by id limit 2)",
  "update members set status = 'active' where status = 'suspended'",
  "update members set preset = 'viewer', role_id = null, permissions = null, ticked = '{clients.enter}' where id in (select id from members order by id desc limit 3)",
  "update members set expires_at = now() - interval '1 second' where id in (select id from members order by person_id limit 1)",
  "update members set expires_at = null",
  "update people set disabled_at = now() where id in (select id from people order by id limit 1)",
  "update people set disabled_at = null, two_factor = not two_factor",
  "update accounts set client_access = 'shared' where id in (select id from accounts order by id limit 3)",
  "update accounts set features_off = '{clients,billing}' where id in (select id from accounts order by id desc limit 1)",
  "update accounts set features_off = '{}', state = 'suspended' where features_off <> '{}'",
  "update accounts set state = 'active'",
  "update links set status = 'ended' where id in (select id from links where status = 'active' order by id limit 1)",
  "update links set status = 'active' where status = 'ended'",
  "update links set onward = not onward, require_two_factor = not require_two_factor where status = 'active'",
  "update links set preset = 'viewer', role_id = null, permissions = null where status = 'active'",
  "update links set preset = 'admin' where status = 'active' and preset is not null",
  "insert into groups (account_id, name) select id, 'Everybody' from accounts",
  "insert into group_members select g.id, m.person_id from groups g join members m using (account_id) where m.person_id is not null on conflict do nothing",
  "insert into shares (manager_id, client_id, group_id, preset) select manager_id, client_id, g.id, 'admin' from links join groups g on g.account_id = manager_id where g.name = 'Everybody' and status = 'active' on conflict do nothing",
  "update shares set preset = 'viewer', role_id = null, permissions = null",
  "update accounts set client_access = 'shared'",
  "delete from group_members where person_id in (select person_id from group_members order by person_id limit 1)",
  "insert into members (account_id, person_id, email, name, preset, status) select a.id, p.id, p.email, p.name, 'admin', 'active' from accounts a, people p where p.id in (select id from people order by email limit 3) and p.id <> a.owner_id on conflict do nothing",
  "insert into roles (account_id, name, permissions) select id, 'Own', '{account.view,people.view,clients.enter,clients.act,invoices.view,invoices.pay}' from accounts",
  "update members set preset = null, role_id = r.id from roles r where r.account_id = members.account_id and r.name = 'Own' and members.preset = 'admin'",
  "insert into group_members select g.id, m.person_id from groups g join members m using (account_id) where m.person_id is not null on conflict do nothing",
  "insert into shares (manager_id, client_id, person_id, preset) select l.manager_id, l.client_id, m.person_id, 'viewer' from links l join members m on m.account_id = l.manager_id where l.status = 'active' and m.person_id is not null on conflict do nothing",
  grant(
    "member_id, before_preset, before_ticked",
    "m.account_id, l.id, 'member', 'A visitor', m.id, 'viewer', '{clients.enter}' from members m join links l on l.client_id = m.account_id where l.status = 'active' on conflict do nothing",
  ),
  grant(
    "share_id, before_preset",
    "s.manager_id, l.id, 'share', 'A visitor', s.id, 'support' from shares s join links l on l.client_id = s.manager_id where l.status = 'active' and s.group_id is null on conflict do nothing",
  ),
  grant(
    "member_id, group_id, is_new",
    "m.account_id, l.id, 'group-member', 'A visitor', m.id, g.id, true from members m join groups g using (account_id) join links l on l.client_id = m.account_id where l.status = 'active' on conflict do nothing",
  ),
  grant(
    "before_access",
    "a.id, l.id, 'client-access', 'A visitor', 'shared' from accounts a join links l on l.client_id = a.id where l.status = 'active' on conflict do nothing",
  ),
  grant(
    "client_link_id, before_access",
    "c.manager_id, l.id, 'client-access', 'A visitor', c.id, 'shared' from links c join links l on l.client_id = c.manager_id where l.status = 'active' and c.status = 'active' on conflict do nothing",
  ),
  grant(
    "role_id, before_permissions",
    "r.account_id, l.id, 'role', 'A visitor', r.id, '{account.view,clients.enter}' from roles r join links l on l.client_id = r.account_id where l.status = 'active' on conflict do nothing",
  ),
  "update accounts set client_access = 'team'",
  "update links set status = 'ended' where id in (select link_id from grants)",
  "update links set status = 'active' where status = 'ended'",
  "update links set expires_at = now() - interval '1 second' where id in (select link_id from grants limit 1)",
  "update links set expires_at = null",
  "update grants set is_new = true where kind = 'member'",
  "update links set expires_at = now() - interval '1 second' where id in (select link_id from grants)",
  "delete from grants where kind = 'member'",
  "delete from grants",
  "update links set expires_at = null",
  "update accounts set outside_suspended_at = now() where id in (select client_id from links)",
  "insert into timed_grants (account_id, link_id, permissions, granted_by_name, expires_at) select client_id, id, '{invoices.pay,orders.place}', 'Somebody', now() + interval '1 hour' from links where status = 'active'",
  "update accounts set outside_suspended_at = null",
  "update accounts set client_access = 'shared'",
  "insert into timed_grants (account_id, member_id, permissions, granted_by_name, expires_at) select account_id, id, '{people.manage,clients.enter}', 'Somebody', now() + interval '1 hour' from members where person_id is not null",
  "insert into timed_grants (account_id, client_link_id, person_id, permissions, granted_by_name, expires_at) select l.manager_id, l.id, m.person_id, '{invoices.view,tickets.view}', 'Somebody', now() + interval '1 hour' from links l join members m on m.account_id = l.manager_id where l.status = 'active' and m.person_id is not null",
  "delete from shares where group_id is null",
  "update timed_grants set expires_at = now() - interval '1 second' where member_id is null",
  "delete from timed_grants where member_id is not null",
  "delete from groups where name = 'Everybody'",
  "delete from members where id in (select id from members order by id limit 2)",
  "update accounts set owner_id = (select id from people order by id desc limit 1) where id in (select id from accounts order by id limit 1)",
];

test("R11: whatever is changed, the next answer rests on it", async () => {
  for (const change of changes) {
    const { numAffectedRows: rows = 0n } = await sql.raw(change).execute(server.env.db);
    assert.ok(rows > 0n, `changes nothing: ${change}`);
    await sameAsWorld(change);
  }
});

test("Questions that arrive together share one read, and many changes in a statement are one line of the feed", async () => {
  const { db } = server.env;
  const lines = () =>
    db.selectFrom("access_changes").select(db.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const before = Number((await lines()).count);
  await sql`update members set last_active_at = now()`.execute(db);
  assert.equal(Number((await lines()).count), before, "what decides nothing is not in the feed");
  const person = await server.personId("adam").catch(() => "");
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => graph.decide({ person, account: person, permission: "account.view" })),
  );
  assert.ok(answers.every((answer) => answer === false));
});

test("What ends by time alone ends by the database's clock, without a change", async () => {
  const { db } = server.env;
  const link = await db
    .selectFrom("links")
    .selectAll()
    .where("status", "=", "active")
    .executeTakeFirstOrThrow();
  const [account, person] = [link.client_id ?? "", await ownerOf(link.manager_id)];
  const pays = () => graph.decide({ account, person, permission: "invoices.pay", via: link.manager_id });
  await sql`update links set preset = 'viewer', role_id = null, permissions = null, require_two_factor = false where id = ${link.id}`.execute(
    db,
  );
  await sql`delete from timed_grants`.execute(db);
  assert.equal(await pays(), false);
  await sql`insert into timed_grants (account_id, link_id, permissions, granted_by_name, expires_at)
    values (${account}, ${link.id}, '{invoices.pay}', 'Somebody', now() + interval '200 milliseconds')`.execute(
    db,
  );
  assert.equal(await pays(), true);
  while (await pays());
  const { rows } = await sql<{
    over: boolean;
  }>`select now() >= max(expires_at) as over from timed_grants`.execute(db);
  assert.deepEqual(rows, [{ over: true }]);
});

test("However long the feed is, what has changed since a moment is found by the index", async () => {
  const { db } = server.env;
  await sql`insert into access_changes (kind, a, xid)
    select 'person', gen_random_uuid(), (n / 100 + 3)::text::xid8 from generate_series(1, 50_000) n`.execute(
    db,
  );
  await sql`analyze access_changes`.execute(db);
  const client = new pg.Client({ connectionString: server.connectionString, options: feedOptions });
  await client.connect();
  try {
    await client.query(`prepare moment(pg_snapshot, json) as ${momentText}`);
    const { rows } = await client.query("explain execute moment('900000000:900000000:', null)");
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    assert.match(plan, /using access_changes_by_transaction/);
    assert.doesNotMatch(plan, /Seq Scan/);
  } finally {
    await client.end();
  }
});

async function ownerOf(account: string): Promise<string> {
  const { owner_id: owner } = await server.env.db
    .selectFrom("accounts")
    .select("owner_id")
    .where("id", "=", account)
    .executeTakeFirstOrThrow();
  return owner;
}

test("A change that is not committed is not told, and one that is rolled back never", async () => {
  const { db } = server.env;
  const link = await db
    .selectFrom("links")
    .selectAll()
    .where("status", "=", "active")
    .executeTakeFirstOrThrow();
  const held = () => graph.ask(({ index }, now) => index.whoCanEnter(link.client_id ?? "", now).length);
  const before = await held();
  await db
    .transaction()
    .execute(async (tx) => {
      await tx.updateTable("links").set({ status: "ended" }).where("id", "=", link.id).execute();
      assert.equal(await held(), before);
      throw new Error("rolled back");
    })
    .catch(() => {});
  assert.equal(await held(), before);
});

async function sameAsWorld(change: string): Promise<void> {
  const { db, catalogue } = server.env;
  const accounts = await db.selectFrom("accounts").select("id").execute();
  const people = await db.selectFrom("people").select("id").execute();
  const world = await loadWorld(db, { people: null, towards: accounts.map(({ id }) => id) });
  const facts = prepare(world, { catalogue });
  for (const { id: person } of people)
    for (const { id: account } of accounts) {
      const held = await graph.effective(person, account, null);
      assert.equal(held, effective(facts, person, account), `${change}: ${person} in ${account}`);
    }
}

async function worldText(name: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`@keyholder/rules/worlds/${name}.json`)), "utf8");
}
