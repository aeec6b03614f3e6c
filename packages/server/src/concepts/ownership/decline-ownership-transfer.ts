import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { notify, settle } from "../notifications/notify.ts";
import { ownershipDeclined } from "./mails.ts";
import { offeredToAsker } from "./offered-to-asker.ts";
import { endOffer } from "./store.ts";

export const declineOwnershipTransfer = changing(
  operations.declineOwnershipTransfer,
  async ({ tx, env, permit }) => {
    const { account, offer } = await offeredToAsker(tx, permit);
    await endOffer(tx, permit, offer.id, "declined");
    await settle(tx, { kind: "ownership", id: account.id });
    await notify(tx, env, {
      kind: "access.ownership-declined",
      account,
      to: { people: [account.owner_id] },
      subject: { kind: "ownership", id: account.id },
      words: { person: permit.person.name },
      letter: (to) => ownershipDeclined({ to, account, person: permit.person }),
    });
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
