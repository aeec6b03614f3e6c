import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { closeInvitationsOfLinks } from "../invitations/close-invitations.ts";
import { settle } from "../notifications/notify.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { cancelLinks, lockRequestsOf } from "./store-requests.ts";

/** Who asked or offered leaves the team: what nobody has answered yet is no longer asked or offered. */
export async function withdrawRequests(
  tx: Kysely<DB>,
  env: Environment,
  account: string,
  asker: string,
): Promise<AuditEntry[]> {
  const rows = await lockRequestsOf(tx, env.catalogue, account, asker);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await cancelLinks(tx, ids);
  await closeInvitationsOfLinks(tx, ids, "cancelled");
  await settle(tx, ...ids.map((id) => ({ kind: "link", id })));
  return rows.flatMap((row) => {
    const parties = { manager: managerOf(row), client: clientOf(row) };
    if (row.asked_by_side === "manager")
      return linkEntries({ action: "links.cancel", by: "manager", ...parties });
    return linkEntries({ action: "links.withdraw-offer", by: "client", ...parties });
  });
}
