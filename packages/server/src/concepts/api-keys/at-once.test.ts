import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { until } from "../../platform/until.ts";
import { makeKey, withKey } from "../../testing/keys.ts";
import { startTestServer, type TestServer } from "../../testing/test-server.ts";
import { told } from "../../testing/told.ts";

const world = {
  people: ["olga", "ada"].map((id) => ({ id, name: id, email: `${id}@keys.example` })),
  accounts: [{ id: "shop", name: "Shop", owner: "olga" }],
  members: [{ account: "shop", person: "ada", role: "admin" }],
};

const isWaiting = async ({ env }: TestServer) => {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(env.db);
  return rows.length > 0;
};

for (const [how, change] of [
  ["the key has ended", sql`update api_keys set ended_at = now()`],
  ["its maker is suspended", sql`update members set status = 'suspended'`],
] as const)
  test(`R11: a change with a key that waits for what takes its basis is refused: ${how}, on another node`, async (t) => {
    const server = await startTestServer({ world: { world } });
    t.after(() => server.close());
    const params = { account: await server.number("shop") };
    const { token } = await makeKey(server.url, await server.as("ada"), params.account, ["groups.manage"]);
    const program = withKey((await server.startNode()).url, token);
    // The use that is noted would wait for the row as well.
    await sql`update api_keys set last_used_at = now()`.execute(server.env.db);
    const outcome = await server.env.db.transaction().execute(async (tx) => {
      await change.execute(tx);
      const asked = program.createGroup({ params, body: { name: "Too late" } }).then(
        () => "yes",
        (error: { code: string }) => error.code,
      );
      assert.ok(await until(() => isWaiting(server)));
      return { asked };
    });
    assert.ok(["not-signed-in", "not-found"].includes(await outcome.asked));
    assert.ok(!(await told(server, "shop")).some((line) => line.includes("groups.create")));
  });
