import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { followMaker } from "../client-accounts/follow-maker.ts";
import { lockOwnPlace, swapWithOwner } from "../members/succession.ts";
import { notify, settle } from "../notifications/notify.ts";
import { checkPassword, demandPassword } from "../people/re-authenticate.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { ownershipAccepted } from "./mails.ts";
import { offeredToAsker } from "./offered-to-asker.ts";
import { endOffer, setOwner } from "./store.ts";

export const acceptOwnershipTransfer = changing(
  operations.acceptOwnershipTransfer,
  async ({ env, asker, body }) => checkPassword(env, asker, body.password),
  async ({ tx, env, permit, first: checked }) => {
    const { account, offer } = await offeredToAsker(tx, permit);
    await demandPassword(tx, permit.person, checked);
    const place = await lockOwnPlace(tx, permit);
    // He may have been removed, and the offer withdrawn by that, while this waited.
    if (!place?.in_use) throw new Refusal("not-found");
    await endOffer(tx, permit, offer.id, "accepted");
    // Before the account has its new owner: the place of the former one tells when he was here last.
    await swapWithOwner(tx, permit, place, account.owner_id);
    await setOwner(tx, permit, permit.person.id);
    const from = { id: account.owner_id, name: account.owner_name };
    const followed = await followMaker(tx, permit, { from, to: permit.person });
    await endVisitsWithoutAccess(tx, env, { account: account.id });
    await settle(tx, { kind: "ownership", id: account.id });
    await notify(tx, env, {
      kind: "security.ownership-moved",
      account,
      to: { people: [account.owner_id] },
      subject: { kind: "ownership", id: account.id },
      words: { person: permit.person.name },
      letter: (to) => ownershipAccepted({ to, account, person: permit.person }),
    });
    return {
      audit: [
        {
          account: account.id,
          action: "ownership.accept",
          target: { kind: "person", id: permit.person.id, name: permit.person.name },
          before: { owner: account.owner_name },
          after: { owner: permit.person.name },
        },
        ...followed,
      ],
    };
  },
);
