import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedClient } from "./store-clients.ts";

export const cancelClientInvitation = changing(
  operations.cancelClientInvitation,
  async ({ tx, env, permit, params }) => {
    const row = await lockedClient(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (row.status !== "pending" || row.asked_by_side !== "manager") throw new Refusal("wrong-state");
    await writeLink(tx, permit, row.id, { status: "cancelled", ended: true });
    await closeInvitations(tx, { link: row.id }, "cancelled");
    const parties = { manager: managerOf(row), client: clientOf(row) };
    return { audit: linkEntries({ action: "links.cancel", by: "manager", ...parties }) };
  },
);
