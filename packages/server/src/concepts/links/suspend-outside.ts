import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { outsideEntry } from "./outside-entry.ts";
import { lockLinksInto, setOutsideSuspension, visitsFromOutside } from "./store-outside.ts";
import { tellOutside } from "./tell-outside.ts";

/** Every ceiling counts as `suspended` from the next request (R11); links and ceilings stay as they are. */
export const suspendOutside = changing(operations.suspendOutside, async ({ tx, env, permit }) => {
  const managers = await lockLinksInto(tx, permit);
  const already = permit.account.outside_suspended_at;
  if (already) return { answer: { at: already.toISOString(), visitsEnded: 0 }, audit: [] };
  const inside = await visitsFromOutside(tx, permit);
  const at = await setOutsideSuspension(tx, permit, true);
  await endVisitsWithoutAccess(tx, env, { account: permit.account.id });
  await tellOutside(tx, env, permit, "access.outside-suspended");
  return {
    answer: { at: (at ?? permit.at).toISOString(), visitsEnded: inside },
    audit: outsideEntry("links.suspend-outside", permit, managers),
  };
});
