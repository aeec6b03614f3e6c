import type { Environment } from "../../environment.ts";
import { forgetPastChanges } from "../../gate/access-graph/forget-past-changes.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { forgetPastThrottles } from "../../platform/throttle.ts";
import { forgetPast } from "../people/forget-past.ts";
import { forgetOldMessages } from "../webhooks/forget-old-messages.ts";

export const maintenanceJob = "maintenance";

/** Deletes what is over and would otherwise stay for ever. */
export function maintain({ db }: Pick<Environment, "db">): JobTask {
  return async () => {
    await forgetPastThrottles(db);
    await forgetPast(db);
    await forgetPastChanges(db);
    await forgetOldMessages(db);
  };
}
