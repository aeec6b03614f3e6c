import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { queueDelivery } from "./queue-delivery.ts";
import { webhooksToWake } from "./store-delivery.ts";

export const wakingJob = "webhooks:wake";

/** Picks up what a killed process left behind, and what waits since a feature was switched on again. */
export function wakeWebhooks({ db }: Pick<Environment, "db">): JobTask {
  return async () => queueDelivery(db, ...(await webhooksToWake(db)));
}
