import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueWith } from "@keyholder/rules";
import { createApp } from "./app.ts";
import { FollowedDecisions } from "./concepts/access/followed-decisions.ts";
import { Streams } from "./concepts/events/streams.ts";
import { deliverMail, deliveryJob } from "./concepts/mail/deliver-mail.ts";
import { importJob, runImport } from "./concepts/member-imports/run-import.ts";
import { issueSetupToken } from "./concepts/setup/issue-setup-token.ts";
import { deliverWebhooks, webhooksJob } from "./concepts/webhooks/deliver-webhooks.ts";
import type { Config } from "./config.ts";
import type { Environment } from "./environment.ts";
import { AccessGraph } from "./gate/access-graph/access-graph.ts";
import { openKeyholderDatabase } from "./open-keyholder-database.ts";
import { startJobs } from "./platform/jobs.ts";
import type { Log } from "./platform/log.ts";
import { createMailer } from "./platform/mail.ts";
import { StartError } from "./platform/start-error.ts";
import { regularTasks, schedule } from "./regular-jobs.ts";

export interface RunningServer {
  readonly env: Environment;
  /** Where an empty server is set up; null when it has been. */
  readonly setupAddress: string | null;
  stop(): Promise<void>;
}

interface Options {
  readonly config: Config;
  readonly log: Log;
  readonly demo: boolean;
  /** Fills an empty database before the first request. */
  readonly prepare?: (env: Environment) => Promise<void>;
}

const panelFolder = fileURLToPath(new URL("../../panel/dist/", import.meta.url));

/** The whole server: database, jobs, mail, HTTP. What was started is stopped again when a later step fails. */
export async function startServer({ config, log, demo, prepare }: Options): Promise<RunningServer> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const one of stops.reverse()) await one();
  };
  try {
    const database = await openKeyholderDatabase(config, log);
    stops.push(() => database.close());
    const catalogue = catalogueWith(config.PERMISSIONS);
    const access = new AccessGraph({ connectionString: database.connectionString, catalogue, log });
    stops.push(() => access.stop());
    const streams = new Streams({ ...database, catalogue, log });
    stops.push(() => streams.stop());
    const decisions = new FollowedDecisions({ access, log });
    const env: Environment = { db: database.db, config, catalogue, access, log, demo, streams, decisions };
    await prepare?.(env);
    // Whoever asks before it is read waits for it.
    access.start();
    const setupToken = await issueSetupToken(env.db);
    const mailer = createMailer(config.SMTP_URL, config.MAIL_FROM);
    if (mailer) stops.push(() => mailer.close());
    const tasks = {
      ...regularTasks(env),
      [importJob]: runImport(env),
      [webhooksJob]: deliverWebhooks(env),
      ...(mailer && { [deliveryJob]: deliverMail(env, mailer) }),
    };
    const concurrency = config.JOBS_CONCURRENCY;
    const jobs = await startJobs({ pool: database.pool, tasks, schedule, log, concurrency });
    stops.push(() => jobs.stop());
    const app = await createApp(env, existsSync(panelFolder) ? panelFolder : null);
    stops.push(() => app.close());
    await app.listen({ host: config.HOST, port: config.PORT }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new StartError(
        `Port ${config.PORT} is taken by another program. Stop it, or choose another with PORT=4601.`,
      );
    });
    return { env, setupAddress: setupToken && `${config.PUBLIC_URL}/setup#token=${setupToken}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
