import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { record } from "../audit/record.ts";
import { notify } from "../notifications/notify.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { temporaryEntries } from "./temporary-entries.ts";
import { deleteTemporary, endedTemporary } from "./temporary-store.ts";

export const temporaryJob = "access-requests:clear";

const atOnce = 20;

/** What has ended counts for nothing since; this writes it down and tells who had it. */
export function clearTemporaryAccess(env: Environment): JobTask {
  return async () => {
    for (let found = atOnce; found === atOnce; )
      found = await env.db.transaction().execute(async (tx) => {
        const rows = await endedTemporary(tx, atOnce);
        await deleteTemporary(
          tx,
          rows.map(({ id }) => id),
        );
        await record(tx, null, null, rows.flatMap(temporaryEntries));
        for (const row of rows) {
          await endVisitsWithoutAccess(tx, env, { account: row.account_id });
          if (row.whose === null) continue;
          await notify(tx, env, {
            kind: "access.permission-ended",
            account: { id: row.account_id, name: row.account_name },
            to: { people: [row.whose] },
            subject: { kind: "temporary-access", id: row.id },
            words: { permission: row.permissions.at(-1) ?? "" },
          });
        }
        return rows.length;
      });
  };
}
