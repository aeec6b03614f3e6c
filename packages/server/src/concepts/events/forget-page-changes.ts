import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { deletePageChanges } from "./feed-store.ts";

export const forgettingJob = "page-changes:forget";

const atOnce = 20_000;

/** Keeps the feed of open pages small. */
export function forgetPageChanges({ db }: Pick<Environment, "db">): JobTask {
  return async () => {
    for (let deleted = atOnce; deleted === atOnce; ) deleted = await deletePageChanges(db, atOnce);
  };
}
