import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestServer, type TestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  return { server, account: await server.number("studio") };
}

const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000);

async function setLastActive(server: TestServer, at: Date): Promise<void> {
  const id = await server.accountId("studio");
  const { db } = server.env;
  await db.updateTable("accounts").set({ owner_last_active_at: at }).where("id", "=", id).execute();
  await db.updateTable("members").set({ last_active_at: at }).where("account_id", "=", id).execute();
}

test("The team's list says when each of it last opened the account, the owner too", async (t) => {
  const { server, account } = await started(t);
  const [marta, adam] = [await server.as("marta"), await server.as("adam")];
  const seen = async () =>
    (await marta.listMembers({ params: { account } })).items.map(({ name, lastActiveAt }) => [
      name,
      lastActiveAt !== null,
    ]);
  assert.deepEqual(await seen(), [
    ["Marta Wolska", false],
    ["Adam Reed", false],
    ["Vera Lind", false],
  ]);
  await marta.getAccount({ params: { account } });
  await adam.getAccount({ params: { account } });
  assert.deepEqual(await seen(), [
    ["Marta Wolska", true],
    ["Adam Reed", true],
    ["Vera Lind", false],
  ]);
});

test("It is written every five minutes at most, and changes no version", async (t) => {
  const { server, account } = await started(t);
  const people = [await server.as("marta"), await server.as("adam")];
  const times = async () =>
    (await people[0]?.listMembers({ params: { account } }))?.items
      .slice(0, 2)
      .map(({ lastActiveAt }) => lastActiveAt);
  const lately = minutesAgo(4);
  await setLastActive(server, lately);
  for (const person of people) await person.getAccount({ params: { account } });
  assert.deepEqual(await times(), [lately.toISOString(), lately.toISOString()]);

  await setLastActive(server, minutesAgo(6));
  for (const person of people) assert.equal((await person.getAccount({ params: { account } })).version, 1);
  for (const time of (await times()) ?? []) assert.ok(Date.parse(time ?? "") > lately.getTime());
});

test("A visitor is not taken for the owner's or the team's activity", async (t) => {
  const { server, account } = await started(t);
  const [adam, jan] = [await server.as("adam"), await server.as("jan")];
  const bakery = await server.number("bakery");
  await adam.enterAccount({ body: { account: bakery, via: account } });
  await adam.getAccount({ params: { account: bakery } });
  const [owner] = (await jan.listMembers({ params: { account: bakery } })).items;
  assert.equal(owner?.lastActiveAt, null);
});
