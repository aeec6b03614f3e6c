import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { managerToOffer } from "./manager-to-offer.ts";
import { maskedCompany, maskedPerson } from "./masked-name.ts";

export const matchManager = reading(operations.matchManager, async ({ db, permit, query }) => {
  // Whose numbers are whose could otherwise be tried out one after the other.
  await refuseTooMany(db, `managers.number ${permit.person.id}`, { limit: 30, windowSeconds: 3600 });
  const { number, name, owner_name } = await managerToOffer(db, permit, query.number);
  return { number, owner: maskedPerson(owner_name), name: maskedCompany(name) };
});
