import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockMemberToSucceed, type Successor } from "../members/succession.ts";
import { notify } from "../notifications/notify.ts";
import { checkPassword, demandPassword } from "../people/re-authenticate.ts";
import { ownershipOffered } from "./mails.ts";
import { shownTransfer } from "./shown-transfer.ts";
import { closeExpired, insertOffer, lockOwnedAccount, openOffer } from "./store.ts";

const offerDays = 7;

/** Changes nobody's access: the account is handed over when the other accepts. */
export const requestOwnershipTransfer = changing(
  operations.requestOwnershipTransfer,
  async ({ env, asker, body }) => checkPassword(env, asker, body.password),
  async ({ tx, env, permit, body, first: checked }) => {
    const account = await lockOwnedAccount(tx, permit);
    // He may have handed it over while this waited.
    if (account.owner_id !== permit.person.id) throw new Refusal("not-found");
    await demandPassword(tx, permit.person, checked);
    const to = personInUse(await lockMemberToSucceed(tx, permit, body.member));
    await closeExpired(tx, permit);
    const earlier = await openOffer(tx, permit);
    if (earlier)
      throw new Refusal("wrong-state", {
        detail: `The account is offered to ${earlier.name} already. Withdraw that offer first.`,
      });
    await insertOffer(tx, permit, to, offerDays);
    const offer = await openOffer(tx, permit);
    if (!offer) throw new Error("the offer that was just made is not there");
    const letter = { account, owner: permit.person, expiresAt: offer.expires_at };
    await notify(tx, env, {
      kind: "requests.ownership",
      account,
      to: { people: [to] },
      subject: { kind: "ownership", id: account.id },
      words: { person: permit.person.name, until: offer.expires_at.toISOString() },
      letter: (to) => ownershipOffered({ ...letter, to }),
    });
    return {
      answer: { transfer: shownTransfer(offer) },
      audit: [
        {
          account: account.id,
          action: "ownership.request",
          target: { kind: "person", id: to, name: offer.name },
          after: { expiresAt: offer.expires_at.toISOString() },
        },
      ],
    };
  },
);

function personInUse(member: Successor | undefined): string {
  if (!member) throw new Refusal("not-found");
  if (member.person_id !== null && member.in_use) return member.person_id;
  throw new Refusal("wrong-state", {
    detail: `${member.name} cannot enter this account now. Choose a member whose membership is in use.`,
  });
}
