import { maintain, maintenanceJob } from "./concepts/operating/maintenance.ts";
import { closeVisits, closingJob } from "./concepts/visits/close-run-out.ts";
import type { Environment } from "./environment.ts";
import type { JobTask } from "./platform/jobs.ts";

/** What is done by the clock, in UTC: of several nodes, one does each. */
export const schedule = [`* * * * * ${closingJob}`, `17 3 * * * ${maintenanceJob}`];

export function regularTasks(env: Pick<Environment, "db">): Record<string, JobTask> {
  return { [closingJob]: closeVisits(env), [maintenanceJob]: maintain(env) };
}
