import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import { until } from "../platform/until.ts";
import { startTestServer, type TestServer } from "../testing/index.ts";
import { told } from "../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [studio, bakery] = [await server.number("studio"), await server.number("bakery")];
  const [marta, adam, jan] = [await server.as("marta"), await server.as("adam"), await server.as("jan")];
  const { items } = await marta.listMembers({ params: { account: studio } });
  const member = (name: string) => {
    const found = items.find((one) => one.name === name);
    return { params: { account: studio, member: found?.id ?? "" }, version: found?.version ?? 0 };
  };
  return { server, studio, bakery, marta, adam, jan, member };
}

/** Holds a row while `during` runs, so that a change of it waits, and nothing that only refers to it. */
async function holding(
  { env }: TestServer,
  table: "members" | "accounts",
  id: string,
  during: (waiting: (count: number) => Promise<void>) => Promise<void>,
) {
  await env.db.transaction().execute(async (tx) => {
    await tx.selectFrom(table).select("id").where("id", "=", id).forNoKeyUpdate().execute();
    await during((count) => waitingFor(env.db, count));
  });
}

async function waitingFor(db: Kysely<DB>, count: number): Promise<void> {
  const blocked = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    return (rows[0]?.count ?? 0) >= count;
  };
  assert.ok(await until(blocked), `${count} should be waiting`);
}

test("A suspension is answered only once a change of the suspended that was under way is done (R11)", async (t) => {
  const { server, marta, adam, member } = await started(t);
  const vera = member("Vera Lind");
  const answered: string[] = [];
  let both: Promise<unknown> = Promise.resolve();
  await holding(server, "members", vera.params.member, async (waiting) => {
    const change = adam
      .changeMemberRole({ ...vera, body: { role: "admin" } })
      .finally(() => answered.push("change"));
    await waiting(1);
    const suspension = marta.suspendMember(member("Adam Reed")).finally(() => answered.push("suspension"));
    both = Promise.all([change, suspension]);
    await waiting(2);
    await pause(50);
    assert.deepEqual(answered, []);
  });
  await both;
  assert.deepEqual((await told(server, "studio")).slice(-2), [
    "Adam Reed · members.change-role · Vera Lind",
    "Marta Wolska · members.suspend · Adam Reed",
  ]);
});

test("A link's end is answered only once a visitor's change that was under way is done (R11)", async (t) => {
  const { server, adam, jan, bakery, studio } = await started(t);
  await adam.enterAccount({ body: { account: bakery, via: studio } });
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  assert.ok(link);
  const { version } = await adam.getAccount({ params: { account: bakery } });
  let both: Promise<unknown> = Promise.resolve();
  await holding(server, "accounts", await server.accountId("bakery"), async (waiting) => {
    const change = adam.updateAccount({ params: { account: bakery }, body: { phone: "1" }, version });
    await waiting(1);
    both = Promise.all([change, jan.endManager({ params: { account: bakery, link: link.id } })]);
    await waiting(2);
  });
  await both;
  const entries = (await told(server, "bakery")).filter((line) => /accounts.edit|links.end/.test(line));
  assert.deepEqual(entries, [
    "Adam Reed · via Studio North · accounts.edit · Kos Bakery",
    "Jan Kos · links.end · Studio North",
  ]);
});

test("A change that waits for its author's suspension is judged after it", async (t) => {
  const { server, adam, member } = await started(t);
  let change: Promise<unknown> = Promise.resolve();
  const mine = member("Adam Reed").params.member;
  await server.env.db.transaction().execute(async (tx) => {
    await tx.updateTable("members").set({ status: "suspended" }).where("id", "=", mine).execute();
    change = assert.rejects(adam.changeMemberRole({ ...member("Vera Lind"), body: { role: "admin" } }), {
      code: "not-found",
    });
    await waitingFor(server.env.db, 1);
  });
  await change;
});

test("A change that waits for the end of its session is refused", async (t) => {
  const { server, adam, member } = await started(t);
  let change: Promise<unknown> = Promise.resolve();
  const person_id = await server.personId("adam");
  await server.env.db.transaction().execute(async (tx) => {
    await tx
      .updateTable("sessions")
      .set({ ended_at: new Date() })
      .where("person_id", "=", person_id)
      .execute();
    change = assert.rejects(adam.changeMemberRole({ ...member("Vera Lind"), body: { role: "admin" } }), {
      code: "not-signed-in",
    });
    await waitingFor(server.env.db, 1);
  });
  await change;
});

test("Of two who suspend each other at the same moment, one is too late", async (t) => {
  const { server, marta, adam, studio, member } = await started(t);
  await marta.changeMemberRole({ ...member("Vera Lind"), body: { role: "admin" } });
  const vera = await server.as("vera");
  const { items } = await vera.listMembers({ params: { account: studio }, query: { q: "Vera" } });
  const outcomes = await Promise.allSettled([
    adam.suspendMember({ ...member("Vera Lind"), version: items[0]?.version ?? 0 }),
    vera.suspendMember(member("Adam Reed")),
  ]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  const [late] = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  assert.equal(late, "not-found");
});
