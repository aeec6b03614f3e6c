import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { sql } from "kysely";
import { startTestServer } from "../../testing/index.ts";
import type { ChangeStream } from "./change-stream.ts";
import { Streams } from "./streams.ts";

/** Streams that read without a pause, and what they tell. */
async function stage(t: TestContext) {
  const server = await startTestServer({ world: "client-center" });
  const { env, connectionString } = server;
  const streams = new Streams({ ...env, connectionString, everyMilliseconds: 0 });
  t.after(async () => {
    await streams.stop();
    await server.close();
  });
  return {
    db: env.db,
    studio: await server.accountId("studio"),
    open: '{"what":"open"}',
    changed: `{"what":"account","account":"${await server.number("studio")}"}`,
    notified: '{"what":"notifications"}',
    async sessionOf(person: string) {
      await server.sessionOf(person);
      return env.db
        .selectFrom("sessions")
        .select(["id as sessionId", "person_id as id"])
        .where("person_id", "=", await server.personId(person))
        .executeTakeFirstOrThrow();
    },
    follow: (asker: { sessionId: string; id: string }) => streams.follow(asker, undefined),
  };
}

/** All that is told up to this, with it. */
async function until(last: string, stream: ChangeStream): Promise<string[]> {
  const told: string[] = [];
  for await (const events of stream.setEncoding("utf8"))
    for (const event of String(events).trim().split("\n\n")) {
      told.push(event.replace("data: ", ""));
      if (told.at(-1) === last) return told;
    }
  throw new Error(`the stream ended after ${told.join()}`);
}

test("Nothing is told before that the stream is open, however much changes meanwhile", async (t) => {
  const { db, studio, open, changed, sessionOf, follow } = await stage(t);
  const adam = await sessionOf("adam");
  const changing = { isOver: false };
  const changes = (async () => {
    while (!changing.isOver)
      await db.insertInto("page_changes").values({ kind: "account-changed", id: studio }).execute();
  })();
  for (let opened = 0; opened < 30; opened++) {
    const told = await until(changed, await follow(adam));
    assert.equal(told[0], open, told.join());
  }
  changing.isOver = true;
  await changes;
});

test("What changes while a stream is being opened is told once it is", async (t) => {
  const { db, studio, open, changed, notified, sessionOf, follow } = await stage(t);
  // In no account: she is told what was read together with the change, and that needs nothing of what is locked.
  const nina = { external_id: "nina", email: "nina@demo.example", name: "Nina Demo" };
  await db.insertInto("people").values(nina).execute();
  const [adam, her] = [await sessionOf("adam"), await sessionOf("nina")];
  const hers = await follow(her);
  const opening = await db.transaction().execute(async (tx) => {
    await sql`lock table people in access exclusive mode`.execute(tx);
    const isOpen = follow(adam);
    const changes = [
      { kind: "account-changed", id: studio },
      { kind: "person-notified", id: her.id },
    ];
    await db.insertInto("page_changes").values(changes).execute();
    await until(notified, hers);
    // In a list, or the transaction would wait for it, and it for the transaction.
    return [isOpen] as const;
  });
  assert.deepEqual(await until(changed, await opening[0]), [open, changed]);
});
