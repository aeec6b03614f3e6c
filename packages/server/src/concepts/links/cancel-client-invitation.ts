import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedClient } from "./store-clients.ts";
import type { LinkRow } from "./store-rows.ts";

export const cancelClientInvitation = changing(
  operations.cancelClientInvitation,
  async ({ tx, env, permit, params }) => {
    const row = await lockedClient(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    return { audit: await cancelRequest(tx, permit, row) };
  },
);

/** The row is locked. */
export async function cancelRequest(tx: Kysely<DB>, permit: Permit<"clients.invite">, row: LinkRow) {
  if (row.status !== "pending" || row.asked_by_side !== "manager") throw new Refusal("wrong-state");
  await writeLink(tx, permit, row.id, { status: "cancelled", ended: true });
  await closeInvitations(tx, { link: row.id }, "cancelled");
  const parties = { manager: managerOf(row), client: clientOf(row) };
  return linkEntries({ action: "links.cancel", by: "manager", ...parties });
}
