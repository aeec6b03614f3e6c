import { operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { reading } from "../../handler.ts";
import { shownTransfer } from "./shown-transfer.ts";
import { type OfferRow, openOffer } from "./store.ts";

/** Whom the account is offered to learns of it whatever his role lets him see: he is the one to answer. */
export const getOwnershipTransfer = reading(operations.getOwnershipTransfer, async ({ db, env, permit }) => {
  const offer = await openOffer(db, permit);
  return { transfer: offer && isSeenBy(env, permit, offer) ? shownTransfer(offer) : null };
});

function isSeenBy({ catalogue }: Environment, { person, visit, held }: Permit, offer: OfferRow): boolean {
  const isParty = [offer.from_id, offer.to_id].includes(person.id);
  return (isParty && visit === null) || has(catalogue, held, "people.view");
}
