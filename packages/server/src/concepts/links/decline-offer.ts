import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { record } from "../audit/record.ts";
import { withdrawConsents } from "../consents/withdraw-consents.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { settle } from "../notifications/notify.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedOfferTo } from "./store-offers.ts";
import { tellOfferAnswered } from "./tell-offer.ts";

export const declineOffer = changing(
  operations.declineOffer,
  async ({ tx, env, permit, params, body: { reason }, caller }) => {
    const row = await lockedOfferTo(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (row.standing !== "waiting") throw new Refusal("wrong-state");
    await writeLink(tx, permit, row.id, { status: "declined", answered: true, decline_reason: reason });
    await closeInvitations(tx, { link: row.id }, "declined");
    // Who declines stays a stranger: in the client's mail and log it is the number that was typed.
    const manager = managerOf(row);
    await withdrawConsents(tx, [row.id], { permit, caller });
    await settle(tx, { kind: "link", id: row.id });
    await tellOfferAnswered(tx, env, row, { accepted: false, reason });
    const after = reason ? { after: { reason } } : {};
    const parties = { manager, client: clientOf(row), ...after };
    const [inManager, ...inClient] = linkEntries({
      action: "links.decline-offer",
      by: "manager",
      ...parties,
    });
    const toClient = inClient.map((entry) => ({
      ...entry,
      target: { ...entry.target, id: null },
      foreign: true as const,
    }));
    await record(tx, { id: null, name: manager.name }, caller, toClient);
    return { audit: [inManager] };
  },
);
