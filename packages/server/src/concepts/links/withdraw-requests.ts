import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { closeInvitationsOfLinks } from "../invitations/close-invitations.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { cancelLinks, lockRequestsOf } from "./store-requests.ts";

/** Who asked leaves the manager's team: what nobody has answered yet is no longer asked. */
export async function withdrawRequests(
  tx: Kysely<DB>,
  env: Environment,
  manager: string,
  asker: string,
): Promise<AuditEntry[]> {
  const rows = await lockRequestsOf(tx, env.catalogue, manager, asker);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await cancelLinks(tx, ids);
  await closeInvitationsOfLinks(tx, ids, "cancelled");
  return rows.flatMap((row) =>
    linkEntries({ action: "links.cancel", by: "manager", manager: managerOf(row), client: clientOf(row) }),
  );
}
