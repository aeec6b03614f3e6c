import assert from "node:assert/strict";
import { test } from "node:test";
import { regularTasks } from "../../regular-jobs.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { closingJob } from "./close-run-out.ts";

const past = () => new Date(Date.now() - 1000);

async function withVisit(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, account, via] = [
    await server.as("adam"),
    await server.number("bakery"),
    await server.number("studio"),
  ];
  await adam.enterAccount({ body: { account, via } });
  return { server, adam, account, via };
}

const letTimeRunOut = ({ env }: TestServer) =>
  env.db.updateTable("visits").set({ expires_at: past() }).execute();

const endings = async ({ env }: TestServer) => {
  const rows = await env.db.selectFrom("visits").select("ended").orderBy("started_at").execute();
  return rows.map(({ ended }) => ended);
};

const ends = async (server: TestServer, account: string) =>
  (await told(server, account)).filter((line) => line.includes("visits.end"));

const inBakery = "nobody · via Studio North · visits.end · Adam Reed";
const inStudio = "nobody · visits.end · Kos Bakery";

test("A visit whose time ran out is closed within a minute, and both sides are told once (R14)", async (t) => {
  const { server } = await withVisit(t);
  const close = () =>
    regularTasks(server.env)[closingJob]?.({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  await close();
  assert.deepEqual(await endings(server), [null]);
  await letTimeRunOut(server);
  await Promise.all([close(), close()]);
  assert.deepEqual(await endings(server), ["expired"]);
  assert.deepEqual(await ends(server, "bakery"), [inBakery]);
  assert.deepEqual(await ends(server, "studio"), [inStudio]);
});

test("A visit whose time ran out is told as that, whatever finds it first", async (t) => {
  const { server, adam, account, via } = await withVisit(t);
  await letTimeRunOut(server);
  await adam.enterAccount({ body: { account, via } });
  assert.deepEqual(await endings(server), ["expired", null]);
  assert.deepEqual(await ends(server, "bakery"), [inBakery]);
  await letTimeRunOut(server);
  await assert.rejects(adam.getAccount({ params: { account } }), { code: "visit-ended" });
  assert.deepEqual(await endings(server), ["expired", "expired"]);
  assert.deepEqual(await ends(server, "studio"), [inStudio, inStudio]);
});

test("A visit that is over already does not lose its access once more", async (t) => {
  const { server, account } = await withVisit(t);
  await letTimeRunOut(server);
  const jan = await server.as("jan");
  const [link] = (await jan.listManagers({ params: { account } })).items;
  await jan.endManager({ params: { account, link: link?.id ?? "" } });
  assert.deepEqual(await endings(server), [null]);
  assert.deepEqual(await ends(server, "bakery"), []);
});

test("A visit that is found without access is closed, and both sides are told", async (t) => {
  const { server, adam, account } = await withVisit(t);
  await server.env.db.updateTable("links").set({ expires_at: past() }).execute();
  await assert.rejects(adam.getAccount({ params: { account } }), { code: "visit-ended" });
  assert.deepEqual(await endings(server), ["access-ended"]);
  assert.deepEqual(await ends(server, "bakery"), [inBakery]);
  assert.deepEqual(await ends(server, "studio"), [inStudio]);
});
