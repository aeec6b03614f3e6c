import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { shownTransfer } from "./shown-transfer.ts";
import { openOffer } from "./store.ts";

export const getOwnershipTransfer = reading(operations.getOwnershipTransfer, async ({ db, permit }) => {
  const offer = await openOffer(db, permit);
  return { transfer: offer ? shownTransfer(offer) : null };
});
