import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { runOutLinks } from "./store-consents.ts";
import { withdrawConsents } from "./withdraw-consents.ts";

export const withdrawingJob = "consents:withdraw";

const atOnce = 100;

/** A link that runs out ends by itself; so does what was declared for it, and a receipt says so. */
export function withdrawRunOut({ db }: Environment): JobTask {
  return async () => {
    for (let found = atOnce; found === atOnce; )
      found = await db.transaction().execute(async (tx) => {
        const links = await runOutLinks(tx, atOnce);
        await withdrawConsents(tx, links, null);
        return links.length;
      });
  };
}
