import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { ownVisit } from "./store.ts";
import { endThese } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

/** Leaving what was ended already is no mistake of the person who leaves. */
export const leaveVisit = changing(operations.leaveVisit, async ({ tx, asker, params }) => {
  const visit = await ownVisit(tx, asker, params.visit);
  if (!visit) throw new Refusal("not-found");
  const ended = await endThese(tx, [visit.id], "left");
  return { audit: ended.has(visit.id) ? visitEntries(visit, { action: "visits.leave" }) : [] };
});
