import { operations } from "@keyholder/contract";
import type { Facts } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { requireAboutClient } from "../../gate/about-client.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry, Caller } from "../audit/record.ts";
import { tellClients } from "../grants/tell-clients.ts";
import { notify } from "../notifications/notify.ts";
import { toldRole } from "../roles/role-columns.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { endWhatHangsOn } from "./end-what-hangs-on.ts";
import { linkEntries } from "./link-entries.ts";
import { linkEnded } from "./mails.ts";
import { lockFactsAbout } from "./may-about.ts";
import { managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedClient } from "./store-clients.ts";
import type { LinkRow } from "./store-rows.ts";

export const endClient = changing(operations.endClient, async ({ tx, env, permit, caller, params }) => {
  const row = await lockedClient(tx, env.catalogue, permit, params.link);
  if (!row) throw new Refusal("not-found");
  return {
    audit: await endLink(tx, env, { permit, caller }, row, await lockFactsAbout(tx, env, permit, [row])),
  };
});

/** The row is locked, and `facts` reach as far as the client. */
export async function endLink(
  tx: Kysely<DB>,
  env: Environment,
  { permit, caller }: { readonly permit: Permit<"clients.end">; readonly caller: Caller },
  row: LinkRow,
  facts: Facts,
): Promise<[AuditEntry, ...AuditEntry[]]> {
  const { client_id, client_name, client_number } = row;
  if (row.status !== "active" || row.standing === "expired" || client_id === null)
    throw new Refusal("wrong-state", { detail: "There is no active link to end." });
  requireAboutClient(permit, facts, client_id, "clients.end", { inAnyState: true });

  await writeLink(tx, permit, row.id, { status: "ended", ended: true });
  const { entries, rows: given } = await endWhatHangsOn(tx, env, [row.id], { permit, caller });
  await endVisitsWithoutAccess(tx, env, { via: row.manager_id, account: client_id });
  const manager = managerOf(row);
  const client = { id: client_id, name: client_name ?? "", number: client_number ?? "" };
  await tellClients(tx, env, given);
  await notify(tx, env, {
    kind: "access.link-ended",
    account: client,
    to: { holding: "managers.manage" },
    except: permit.person.id,
    subject: { kind: "link", id: row.id },
    words: { person: permit.person.name, other: manager.name },
    came: { via: manager.id, person: permit.person.id },
    letter: (to) => linkEnded({ to, manager, client, endedBy: "manager" }),
  });
  const before = { ceiling: toldRole(row) };
  const [first, ...others] = linkEntries({ action: "links.end", by: "manager", manager, client, before });
  return [first, ...others, ...entries.map((entry) => ({ ...entry, via: manager }))];
}
