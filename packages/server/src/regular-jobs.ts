import { clearTemporaryAccess, temporaryJob } from "./concepts/access-requests/clear-temporary-access.ts";
import { withdrawingJob, withdrawRunOut } from "./concepts/consents/withdraw-run-out.ts";
import { forgetPageChanges, forgettingJob } from "./concepts/events/forget-page-changes.ts";
import { clearDeadGrants, clearingJob } from "./concepts/grants/clear-dead-grants.ts";
import { resumeImports, resumeJob, resumeSchedule } from "./concepts/member-imports/run-import.ts";
import { endingJob, endingSchedule, remindEnding } from "./concepts/members/remind-ending.ts";
import { maintain, maintenanceJob } from "./concepts/operating/maintenance.ts";
import { closeVisits, closingJob } from "./concepts/visits/close-run-out.ts";
import { wakeWebhooks, wakingJob } from "./concepts/webhooks/wake-webhooks.ts";
import type { Environment } from "./environment.ts";
import type { JobTask } from "./platform/jobs.ts";

/** What is done by the clock, in UTC: of several nodes, one does each. */
export const schedule = [
  `* * * * * ${closingJob}`,
  `* * * * * ${clearingJob}`,
  `* * * * * ${temporaryJob}`,
  `* * * * * ${withdrawingJob}`,
  `* * * * * ${wakingJob}`,
  `* * * * * ${forgettingJob}`,
  `17 3 * * * ${maintenanceJob}`,
  endingSchedule,
  resumeSchedule,
];

export function regularTasks(env: Environment): Record<string, JobTask> {
  return {
    [closingJob]: closeVisits(env),
    [clearingJob]: clearDeadGrants(env),
    [temporaryJob]: clearTemporaryAccess(env),
    [withdrawingJob]: withdrawRunOut(env),
    [wakingJob]: wakeWebhooks(env),
    [forgettingJob]: forgetPageChanges(env),
    [maintenanceJob]: maintain(env),
    [endingJob]: remindEnding(env),
    [resumeJob]: resumeImports(env),
  };
}
