import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

test("A server that runs and reaches its database says so to anybody", async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  assert.deepEqual(await server.nobody.getHealth(), { status: "ok" });
  assert.deepEqual(await server.nobody.getReadiness(), { status: "ready" });
});

test("A server whose database is not ready says so, and runs on", async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  await server.env.db.deleteFrom("settings").execute();
  await refused(server, "not-ready", () => server.nobody.getReadiness());
  assert.deepEqual(await server.nobody.getHealth(), { status: "ok" });
});
