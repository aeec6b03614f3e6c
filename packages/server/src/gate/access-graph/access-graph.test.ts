import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { effective, prepare } from "@keyholder/rules";
import { sql } from "kysely";
import { startTestServer, type TestServer } from "../../testing/index.ts";
import { importWorld } from "../../world-file/import-world.ts";
import { loadWorld } from "../load-world.ts";
import { AccessGraph } from "./access-graph.ts";

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
  "delete from groups where name = 'Everybody'",
  "delete from members where id in (select id from members order by id limit 2)",
  "update accounts set owner_id = (select id from people order by id desc limit 1) where id in (select id from accounts order by id limit 1)",
];

test("R11: whatever is changed, the next answer rests on it", async () => {
  for (const change of changes) {
    await sql.raw(change).execute(server.env.db);
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

test("A change that is not committed is not told, and one that is rolled back never", async () => {
  const { db } = server.env;
  const link = await db
    .selectFrom("links")
    .selectAll()
    .where("status", "=", "active")
    .executeTakeFirstOrThrow();
  const held = () => graph.ask((index, now) => index.whoCanEnter(link.client_id ?? "", now).length);
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
