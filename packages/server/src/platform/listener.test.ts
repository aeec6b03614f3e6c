import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Socket, connect as tcp } from "node:net";
import { test } from "node:test";
import pg from "pg";
import { listen } from "./listener.ts";
import { createLog } from "./log.ts";
import { createTestDatabase } from "./test-database.ts";
import { until } from "./until.ts";

const log = createLog("silent");

async function database(t: { after(close: () => Promise<void>): void }) {
  const { connectionString, drop } = await createTestDatabase();
  const teller = new pg.Client({ connectionString });
  await teller.connect();
  t.after(async () => {
    await teller.end();
    await drop();
  });
  return { connectionString, teller };
}

test("What is notified once it is committed is heard, in its order, and nothing that was taken back", async (t) => {
  const { connectionString, teller } = await database(t);
  const heard: string[] = [];
  const listener = await listen({
    connectionString,
    channel: "told",
    log,
    hear: (message) => heard.push(message),
    lost: () => assert.fail("the connection broke"),
  });
  await teller.query("begin; select pg_notify('told', 'taken back'); rollback");
  await teller.query("select pg_notify('told', 'one'); select pg_notify('told', 'two')");
  await until(() => heard.length === 2);
  assert.deepEqual(heard, ["one", "two"]);
  await listener.stop();
});

test("A connection that is silently dead is found, said to be lost, and opened anew", async (t) => {
  const { connectionString, teller } = await database(t);
  const lines = await throughATunnel(t, connectionString);
  const heard: string[] = [];
  let lost = 0;
  const listener = await listen({
    connectionString: lines.connectionString,
    channel: "told",
    log,
    hear: (message) => heard.push(message),
    lost: () => lost++,
    beatMilliseconds: 50,
    answerWithin: 200,
  });
  lines.goSilent();
  await until(() => lost === 1);
  assert.equal(listener.listening, false);
  await until(() => listener.listening);
  await teller.query("select pg_notify('told', 'again')");
  await until(() => heard.length === 1);
  assert.deepEqual(heard, ["again"]);
  await listener.stop();
});

/** A TCP way to the database, whose open lines can be made to carry nothing more. */
async function throughATunnel(
  t: { after(close: () => Promise<void>): void },
  connectionString: string,
): Promise<{ connectionString: string; goSilent: () => void }> {
  const { host, port, user, database } = new pg.Client({ connectionString });
  const open = new Set<Socket>();
  const tunnel = createServer((near) => {
    const far = host.startsWith("/") ? tcp(`${host}/.s.PGSQL.${port}`) : tcp(port, host);
    for (const end of [near, far]) open.add(end.on("error", () => {}));
    near.pipe(far).pipe(near);
  });
  tunnel.listen(0, "127.0.0.1");
  await once(tunnel, "listening");
  t.after(async () => {
    for (const end of open) end.destroy();
    await new Promise((closed) => tunnel.close(closed));
  });
  const address = tunnel.address();
  if (address === null || typeof address === "string") throw new Error("the tunnel has no port");
  return {
    connectionString: `postgres://${user}@127.0.0.1:${address.port}/${database}`,
    goSilent() {
      for (const end of open) end.unpipe().pause();
    },
  };
}
