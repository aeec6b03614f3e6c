import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { withdrawConsents } from "../consents/withdraw-consents.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { settle } from "../notifications/notify.ts";
import { linkEntries } from "./link-entries.ts";
import { managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedOffer } from "./store-managers.ts";

export const withdrawOffer = changing(
  operations.withdrawOffer,
  async ({ tx, env, permit, caller, params }) => {
    const row = await lockedOffer(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (row.status !== "pending") throw new Refusal("wrong-state");
    await writeLink(tx, permit, row.id, { status: "cancelled", ended: true });
    await closeInvitations(tx, { link: row.id }, "cancelled");
    await withdrawConsents(tx, [row.id], { permit, caller });
    await settle(tx, { kind: "link", id: row.id });
    const parties = { manager: managerOf(row), client: permit.account };
    return { audit: linkEntries({ action: "links.withdraw-offer", by: "client", ...parties }) };
  },
);
