import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openDatabase } from "./platform/database.ts";
import { startJobs } from "./platform/jobs.ts";
import { createLog } from "./platform/log.ts";
import { until } from "./platform/until.ts";
import { regularTasks, schedule } from "./regular-jobs.ts";
import { startTestServer } from "./testing/index.ts";

test("What is done by the clock is known to the job runner, and there is a task for each", async (t) => {
  const { env, connectionString, close } = await startTestServer();
  const log = createLog("silent");
  const database = await openDatabase({ connectionString, log });
  const tasks = regularTasks(env);
  const jobs = await startJobs({ pool: database.pool, tasks, log, schedule });
  t.after(async () => {
    await jobs.stop();
    await database.close();
    await close();
  });
  const known = await until(async () => {
    const { rows } = await sql<{
      identifier: string;
    }>`select identifier from graphile_worker._private_known_crontabs order by 1`.execute(env.db);
    return rows.length > 0 && rows.map(({ identifier }) => identifier);
  });
  assert.deepEqual(known, Object.keys(tasks).sort());
});
