import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownVisits } from "./shown-visits.ts";
import { visitIn } from "./store.ts";

export const getVisit = reading(operations.getVisit, async ({ db, env, permit, params }) => {
  const row = await visitIn(db, permit, params.visit);
  if (!row) throw new Refusal("not-found");
  const [visit] = await shownVisits(db, env, permit.account.id, [row]);
  if (!visit) throw new Error("the visit is not shown");
  return visit;
});
