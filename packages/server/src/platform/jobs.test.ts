import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openDatabase } from "./database.ts";
import { addJob, type JobTask, startJobs } from "./jobs.ts";
import { createLog } from "./log.ts";
import { createTestDatabase } from "./test-database.ts";
import { until } from "./until.ts";

const log = createLog("silent");
const { connectionString, drop } = await createTestDatabase();
const { db, pool, close } = await openDatabase({ connectionString, log });
after(async () => {
  await close();
  await drop();
});

async function running(tasks: Record<string, JobTask>, work: () => Promise<void>): Promise<void> {
  const jobs = await startJobs({ pool, tasks, log });
  try {
    await work();
  } finally {
    await jobs.stop();
  }
}

test("a job runs after the transaction that added it, at once and with its payload", async () => {
  const done: unknown[] = [];
  const greet: JobTask = async (payload, { attempt, maxAttempts }) => {
    done.push([payload, attempt, maxAttempts]);
  };
  await running({ greet }, async () => {
    const start = Date.now();
    await db
      .transaction()
      .execute((tx) => addJob(tx, "greet", { name: "Łucja", list: [1, null] }, { maxAttempts: 3 }));
    assert.ok(await until(() => done.length === 1));
    // It was announced: without that, it would wait for the next look at the queue, every two seconds.
    assert.ok(Date.now() - start < 1_500);
  });
  assert.deepEqual(done, [[{ name: "Łucja", list: [1, null] }, 1, 3]]);
});

test("a job added in a rolled back transaction never runs", async () => {
  const done: string[] = [];
  const note: JobTask = async ({ name }) => {
    done.push(name);
  };
  await running({ note }, async () => {
    await assert.rejects(
      db.transaction().execute(async (tx) => {
        await addJob(tx, "note", { name: "undone" });
        throw new Error("no");
      }),
      /no/,
    );
    await addJob(db, "note", { name: "later" });
    assert.ok(await until(() => done.length > 0));
  });
  assert.deepEqual(done, ["later"]);
});

test("a job that fails waits for its next attempt", async () => {
  const fail: JobTask = async () => {
    throw new Error("the mail server is away");
  };
  await running({ fail }, async () => {
    await addJob(db, "fail", {});
    assert.ok(
      await until(async () => {
        const { rows } = await pool.query(
          `select attempts, last_error, run_at > now() as waits from graphile_worker.jobs
           where task_identifier = 'fail' and last_error is not null`,
        );
        return rows[0]?.attempts === 1 && rows[0].waits && /mail server is away/.test(rows[0].last_error);
      }),
    );
  });
});

test("of jobs with the same key that wait, the last one is kept", async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  await addJob(db, "digest", { version: 1 }, { key: "digest-1", runAt });
  await addJob(db, "digest", { version: 2 }, { key: "digest-1", runAt });
  const { rows } = await pool.query(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'digest'`,
  );
  assert.deepEqual(rows, [{ payload: { version: 2 } }]);
});

test("a stop waits for the job that runs", async () => {
  let started = false;
  let finish = () => {};
  let finished = false;
  const slow: JobTask = async () => {
    started = true;
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    finished = true;
  };
  const jobs = await startJobs({ pool, tasks: { slow }, log });
  await addJob(db, "slow", {});
  assert.ok(await until(() => started));
  const stopped = jobs.stop();
  finish();
  await stopped;
  assert.ok(finished);
});
