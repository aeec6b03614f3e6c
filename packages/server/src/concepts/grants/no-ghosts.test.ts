import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { play, story } from "../../testing/ghosts.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";
import { clearDeadGrants } from "./clear-dead-grants.ts";

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test("R12: whatever visitors gave, nobody holds more once their link is over than the client's own people gave or kept", async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      runs += 1;
      assert.deepEqual(await play(server, `ghosts${runs}:`, one), []);
      await clearDeadGrants(server.env)({}, {} as never);
      assert.deepEqual(await server.env.db.selectFrom("grants").select("id").execute(), []);
    }),
    { numRuns: Number(process.env.RUNS ?? 25), endOnFailure: true },
  );
});
