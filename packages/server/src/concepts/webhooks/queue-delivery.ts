import type { Kysely } from "kysely";
import { addJobs } from "../../platform/jobs.ts";
import type { DB } from "../../platform/schema.ts";
import { webhooksJob, webhooksPriority } from "./delivery-job.ts";

/** Sends what is due of these once the caller's transaction is committed. */
export async function queueDelivery(tx: Kysely<DB>, ...webhooks: readonly string[]): Promise<void> {
  if (webhooks.length === 0) return;
  const payloads = webhooks.map((webhook) => ({ webhook }));
  await addJobs(tx, webhooksJob, payloads, { priority: webhooksPriority });
}
