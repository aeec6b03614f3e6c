import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { record } from "../audit/record.ts";
import { endGrants } from "./end-grants.ts";
import { overLinks } from "./store-ending.ts";
import { tellClients } from "./tell-clients.ts";

export const clearingJob = "grants:clear";

const atOnce = 20;

/** What was given over a link that expired counts for nothing since; this clears it away, and tells the clients (R12). */
export function clearDeadGrants(env: Environment): JobTask {
  return async () => {
    for (let found = atOnce; found === atOnce; )
      found = await env.db.transaction().execute(async (tx) => {
        const links = await overLinks(tx, atOnce);
        const { entries, rows } = await endGrants(tx, env, links);
        await record(tx, null, null, entries);
        await tellClients(tx, env, rows);
        return links.length;
      });
  };
}
