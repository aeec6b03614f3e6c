import { type JobHelpers, run } from "graphile-worker";
import { type Kysely, sql } from "kysely";
import type { Pool } from "pg";
import { jobsLogger } from "./jobs-logger.ts";
import type { Log } from "./log.ts";

export interface Attempt {
  /** 1 for the first. */
  attempt: number;
  maxAttempts: number;
  /** Aborts when the server stops and will not wait longer. */
  signal: AbortSignal | undefined;
}

/** Throws to be tried again, later and later. It may run twice: what it does must bear that. */
// biome-ignore lint/suspicious/noExplicitAny: each task knows its own payload
export type JobTask = (payload: any, attempt: Attempt) => Promise<void>;

export interface JobsOptions {
  pool: Pool;
  tasks: Record<string, JobTask>;
  log: Log;
  concurrency?: number;
  /** Lines of a crontab in UTC: `0 3 * * * invitations:expire` (no dot is allowed). Of several nodes, one does each. */
  schedule?: string[];
}

export interface Jobs {
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
}

export async function startJobs({
  pool,
  tasks,
  log,
  concurrency = 4,
  schedule = [],
}: JobsOptions): Promise<Jobs> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { job, abortSignal }: JobHelpers) =>
        task(payload, { attempt: job.attempts, maxAttempts: job.max_attempts, signal: abortSignal }),
    ]),
  );
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency,
    // Without a text, graphile-worker would look for a file named crontab in the working directory.
    crontab: schedule.join("\n"),
    noHandleSignals: true,
    logger: jobsLogger(log),
  });
  runner.promise.catch((error) => log.error({ err: error }, "The job runner stopped."));
  return { stop: () => runner.stop() };
}

export interface JobOptions {
  /** 25 unless told otherwise, which takes about three days. */
  maxAttempts?: number;
  /** A job with the key of one that still waits takes its place. */
  key?: string;
  runAt?: Date;
  /** Jobs with a lower one are taken first; 0 unless told otherwise. */
  priority?: number;
}

/** Part of the caller's transaction: the job runs once that is committed, or never. */
export async function addJob<DB>(
  tx: Kysely<DB>,
  name: string,
  payload: unknown,
  { maxAttempts, key, runAt, priority }: JobOptions = {},
): Promise<void> {
  await sql`
    select from graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null}::text, priority => ${priority ?? null}::int
    )
  `.execute(tx);
}

/** The same job for each payload, in one statement. */
export async function addJobs<DB>(
  tx: Kysely<DB>,
  name: string,
  payloads: readonly unknown[],
  { maxAttempts, priority }: Pick<JobOptions, "maxAttempts" | "priority"> = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
             identifier => ${name}, payload => payload, max_attempts => ${maxAttempts ?? null}::int, priority => ${priority ?? null}::int
           )
      from json_array_elements(${JSON.stringify(payloads)}::json) as payload
  `.execute(tx);
}
