import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { ownershipDeclined } from "./mails.ts";
import { offeredToAsker } from "./offered-to-asker.ts";
import { ownerOf } from "./owner-of.ts";
import { endOffer } from "./store.ts";

export const declineOwnershipTransfer = changing(
  operations.declineOwnershipTransfer,
  async ({ tx, env, permit }) => {
    const { account, offer } = await offeredToAsker(tx, permit);
    await endOffer(tx, permit, offer.id, "declined");
    await queueLetter(tx, env, ownershipDeclined({ to: ownerOf(account), account, person: permit.person }));
    return {
      audit: [
        {
          account: account.id,
          action: "ownership.decline",
          target: { kind: "person", id: permit.person.id, name: permit.person.name },
        },
      ],
    };
  },
);
