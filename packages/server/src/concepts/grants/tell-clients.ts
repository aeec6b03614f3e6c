import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { notify } from "../notifications/notify.ts";
import { grantsEnded } from "./mails.ts";
import type { GrantRow } from "./store.ts";

/** Tells the people of each client of all that ended with one link, where nobody of them has ended it. */
export async function tellClients(
  tx: Kysely<DB>,
  env: Environment,
  rows: readonly GrantRow[],
): Promise<void> {
  for (const [link, ended] of Map.groupBy(rows, ({ link_id }) => link_id)) {
    const [first] = ended;
    if (!first) continue;
    const client = { id: first.account_id, name: first.client_name, number: first.client_number };
    const manager = first.manager_name;
    await notify(tx, env, {
      kind: "access.grants-ended",
      account: client,
      to: { holding: "managers.manage" },
      subject: { kind: "link", id: link },
      words: { other: manager },
      letter: (to) => grantsEnded({ to, client, manager, ended }),
    });
  }
}
