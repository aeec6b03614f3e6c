import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { sql } from "kysely";
import { hashPassword } from "../../platform/password.ts";
import { following } from "../../testing/following.ts";
import { refused, startTestServer } from "../../testing/index.ts";
import { upToSignOfLife } from "../../testing/sign-of-life.ts";

/** Two nodes: Adam of the studio listens on B, inside the bakery; what changes is changed on A. */
async function stage(t: { after(close: () => Promise<void>): void }) {
  const a = await startTestServer({ world: "client-center" });
  t.after(() => a.close());
  const b = await a.startNode();
  const [studio, bakery, florist] = [
    await a.number("studio"),
    await a.number("bakery"),
    await a.number("florist"),
  ] as const;
  const session = await a.sessionOf("adam");
  const adam = createClient({ server: b.url, headers: session });
  await adam.enterAccount({ body: { account: bakery, via: studio } });
  const heard = await following(adam);
  const [marta, jan] = [await a.as("marta"), await a.as("jan")];
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  const [member] = (await marta.listMembers({ params: { account: studio }, query: { q: "Adam" } })).items;
  assert.ok(link && member?.id);
  return {
    a,
    b,
    adam,
    adamOnA: createClient({ server: a.url, headers: session }),
    heard,
    marta,
    jan,
    studio,
    bakery,
    florist,
    link: { params: { account: bakery, link: link.id }, version: link.version },
    member: { params: { account: studio, member: member.id }, version: member.version },
  };
}

test("What one node changes is told on another, to those who can enter the account, and only where it was", async (t) => {
  const { a, b, heard, jan, bakery, florist, studio, marta } = await stage(t);
  const olga = createClient({ server: b.url, headers: await a.sessionOf("olga") });
  const hers = await following(olga);
  await jan.updateAccount({ params: { account: bakery }, body: { phone: "1" }, version: 1 });
  assert.equal(await heard.next(), `account ${bakery}`);
  await olga.updateAccount({ params: { account: florist }, body: { phone: "2" }, version: 1 });
  assert.equal(await hers.next(), `account ${florist}`);
  await marta.updateAccount({ params: { account: studio }, body: { phone: "3" }, version: 1 });
  // Of the florist, which Adam could enter but has not, he heard nothing.
  assert.ok(!(await heard.until(`account ${studio}`)).includes(`account ${florist}`));
});

test("R6: a change up the chain is told to who visits an account down the chain", async (t) => {
  const { heard, marta, studio, bakery } = await stage(t);
  await marta.updateAccount({ params: { account: studio }, body: { phone: "1" }, version: 1 });
  await heard.all(`account ${studio}`, `account ${bakery}`);
});

test("R11: of an account that one can no longer enter, that is the last that is told", async (t) => {
  const { heard, jan, bakery, studio, marta, link } = await stage(t);
  await jan.endManager(link);
  await heard.all(`account ${studio}`, `entry ${bakery}`, "notifications");
  await jan.updateAccount({ params: { account: bakery }, body: { phone: "1" }, version: 1 });
  await marta.updateAccount({ params: { account: studio }, body: { phone: "1" }, version: 1 });
  assert.equal(await heard.next(), `account ${studio}`);
});

test("R11: nor of one whose link has run out by itself, whether or not its end was noted", async (t) => {
  const { a, heard, jan, bakery, studio, marta } = await stage(t);
  await a.env.db
    .updateTable("links")
    .set({ expires_at: new Date(0) })
    .execute();
  await jan.updateAccount({ params: { account: bakery }, body: { phone: "1" }, version: 1 });
  assert.equal(await heard.next(), `entry ${bakery}`);
  await jan.updateAccount({ params: { account: bakery }, body: { phone: "2" }, version: 2 });
  await marta.updateAccount({ params: { account: studio }, body: { phone: "1" }, version: 1 });
  assert.equal(await heard.next(), `account ${studio}`);
});

test("R11: a suspended member hears no more of the account, and again once he is back", async (t) => {
  const { heard, marta, studio, bakery, member } = await stage(t);
  const { version } = await marta.suspendMember(member);
  await heard.all(`entry ${studio}`, `entry ${bakery}`);
  await marta.updateAccount({ params: { account: studio }, body: { phone: "1" }, version: 1 });
  await marta.restoreMember({ ...member, version });
  assert.ok((await heard.until(`entry ${studio}`)).every((one) => !one.startsWith("account")));
});

const endings = [
  ["signs out elsewhere", ({ adamOnA }) => adamOnA.signOut()],
  [
    "is ended from another one",
    async ({ a, adam }) => {
      const { items } = await adam.listSessions();
      const session = items.find(({ current }) => current)?.id ?? "";
      await (await a.as("adam")).endSession({ params: { session } });
    },
  ],
  [
    "is ended by a new password",
    async ({ a }) => {
      const password_hash = await hashPassword("a long enough password");
      await a.env.db.updateTable("people").set({ password_hash }).execute();
      const other = await a.as("adam");
      await other.changePassword({
        body: { current: "a long enough password", password: "another long password" },
      });
    },
  ],
  [
    "belongs to a person who is disabled",
    ({ a }) => a.env.db.updateTable("people").set({ disabled_at: new Date() }).execute(),
  ],
  ["is deleted", ({ a }) => a.env.db.deleteFrom("sessions").execute()],
] as const satisfies readonly [string, (here: Awaited<ReturnType<typeof stage>>) => Promise<unknown>][];

for (const [what, end] of endings)
  test(`R11: the stream of a session ends at once that ${what}`, async (t) => {
    const here = await stage(t);
    if (what === "is deleted") await here.a.env.db.deleteFrom("visits").execute();
    await end(here);
    let last: string | null;
    do last = await here.heard.next();
    while (last !== null);
  });

test("R11: a stream ends when its session's time is up", async (t) => {
  const a = await startTestServer({ world: "client-center" });
  t.after(() => a.close());
  const adam = await a.as("adam");
  await sql`update sessions set expires_at = now() + interval '300 milliseconds'`.execute(a.env.db);
  const heard = await following(adam);
  assert.equal(await heard.next(), null);
  await refused(a, "not-signed-in", () => adam.followChanges());
});

test("When a node may have missed something its streams end, and new ones are there when it can read again", async (t) => {
  const { a, adam, heard, jan, bakery } = await stage(t);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'keyholder page feed' and datname = current_database()`.execute(a.env.db);
  assert.equal(await heard.next(), null);
  let again: Awaited<ReturnType<typeof following>> | undefined;
  while (!again) again = await following(adam).catch(notReady);
  await jan.updateAccount({ params: { account: bakery }, body: { phone: "1" }, version: 1 });
  assert.equal(await again.next(), `account ${bakery}`);
});

function notReady(error: { code?: string }): undefined {
  assert.equal(error.code, "not-ready");
}

test("What is told to a person reaches his stream when it is committed, and nobody else's", async (t) => {
  const { a, heard, adam, jan, marta, studio } = await stage(t);
  const janHears = await following(jan);
  const id = await a.personId("adam");
  const insert = sql`insert into notifications (person_id, kind, subject_kind, subject_id)
    values (${id}::uuid, 'access.restored', 'member', '1')`;
  await assert.rejects(
    a.env.db.transaction().execute(async (tx) => {
      await insert.execute(tx);
      throw new Error("taken back");
    }),
  );
  await marta.updateAccount({ params: { account: studio }, body: { phone: "1" }, version: 1 });
  assert.ok(!(await heard.until(`account ${studio}`)).includes("notifications"));
  await insert.execute(a.env.db);
  await heard.until("notifications");
  const [{ id: told } = { id: "" }] = (await adam.listNotifications()).items;
  await adam.readNotifications({ body: { ids: [told] } });
  await heard.until("notifications");
  await jan.updateAccount({
    params: { account: await a.number("bakery") },
    body: { phone: "1" },
    version: 1,
  });
  const atJan = await janHears.until(`account ${await a.number("bakery")}`);
  assert.ok(!atJan.includes("notifications"));
});

test("A stream on which nothing changes gives signs of life, or a proxy would take it for dead", async (t) => {
  const a = await startTestServer({ world: "client-center", signOfLifeMilliseconds: 1 });
  t.after(() => a.close());
  const answer = await fetch(`${a.url}/v1/events`, { headers: await a.sessionOf("adam") });
  assert.match(await upToSignOfLife(answer), /^:\n\n$/m);
});

test("A stopping server ends its streams, and does not wait for those who listen", async () => {
  const a = await startTestServer({ world: "client-center" });
  const heard = await following(await a.as("adam"));
  const ended = heard.end();
  await a.close();
  await ended;
});

test("A stream that is asked to ends after its time", async (t) => {
  const { adamOnA } = await stage(t);
  const told = [];
  for await (const { what } of await adamOnA.followChanges({ query: { seconds: 0 } })) told.push(what);
  assert.equal(told[0], "open");
});

test("A session holds twenty streams at most: the oldest gives way, and the others go on", async (t) => {
  const { a, adamOnA } = await stage(t);
  const first = await following(adamOnA);
  const others = [];
  for (let more = 0; more < 20; more++) others.push(await following(adamOnA));
  await first.end();
  const id = await a.personId("adam");
  await a.env.db.insertInto("page_changes").values({ kind: "person-notified", id }).execute();
  for (const one of others) await one.until("notifications");
});

test("Nobody who is not signed in follows anything", async (t) => {
  const a = await startTestServer({ world: "client-center" });
  t.after(() => a.close());
  await refused(a, "not-signed-in", () => a.nobody.followChanges());
});
