import type { Environment } from "../../environment.ts";
import { addJob, type JobTask } from "../../platform/jobs.ts";
import { webhooksJob, webhooksPriority } from "./delivery-job.ts";
import { noteOutcome } from "./note-outcome.ts";
import { post } from "./post.ts";
import { signedHeaders } from "./secret.ts";
import { letGo, nextDue, take } from "./store-delivery.ts";

export { webhooksJob } from "./delivery-job.ts";

/** After so long the others get their turn. */
const turnSeconds = 20;

/**
 * Sends what is due of a webhook, one message after another: a receiver that is slow, or gone, keeps one worker of all nodes
 * busy and no more. What a killed process was sending is still due, and is sent again with the same id when the hold on the
 * webhook has run out.
 */
export function deliverWebhooks(env: Environment): JobTask {
  const allowPrivate = env.config.WEBHOOKS_ALLOW_PRIVATE;
  return async ({ webhook }: { webhook: string }, { signal }) => {
    if (!(await take(env.db, webhook))) return;
    const end = Date.now() + turnSeconds * 1000;
    while (Date.now() < end && !signal?.aborted) {
      const message = await nextDue(env.db, webhook);
      if (!message) break;
      const { id, url, body, secret, earlier_secret: earlier } = message;
      const headers = signedHeaders(id, new Date(), body, earlier ? [secret, earlier] : [secret]);
      const outcome = await post({ url, body, headers, allowPrivate, signal });
      await noteOutcome(env, id, outcome);
    }
    await env.db.transaction().execute(async (tx) => {
      const runAt = await letGo(tx, webhook);
      const key = `${webhooksJob}:${webhook}`;
      if (runAt) await addJob(tx, webhooksJob, { webhook }, { key, runAt, priority: webhooksPriority });
    });
  };
}
