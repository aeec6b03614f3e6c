import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { settle } from "../notifications/notify.ts";
import { endOffer, lockOwnedAccount, openOffer } from "./store.ts";

export const cancelOwnershipTransfer = changing(
  operations.cancelOwnershipTransfer,
  async ({ tx, permit }) => {
    await lockOwnedAccount(tx, permit);
    const offer = await openOffer(tx, permit);
    // One that was accepted while this waited is over: whoever asks is the owner no more.
    if (!offer) throw new Refusal("not-found");
    await endOffer(tx, permit, offer.id, "cancelled");
    await settle(tx, { kind: "ownership", id: permit.account.id });
    return {
      audit: [
        {
          account: permit.account.id,
          action: "ownership.cancel",
          target: { kind: "person", id: offer.to_id, name: offer.name },
        },
      ],
    };
  },
);
