import { operations } from "@keyholder/contract";
import { beyond, names, roleSet, union } from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { outsideEntry } from "./outside-entry.ts";
import { lockLinksInto, setOutsideSuspension } from "./store-outside.ts";
import { tellOutside } from "./tell-outside.ts";

/** Gives back every ceiling at once, so it takes somebody who could set them all (R10). */
export const restoreOutside = changing(operations.restoreOutside, async ({ tx, env, permit }) => {
  const managers = await lockLinksInto(tx, permit);
  if (!permit.account.outside_suspended_at)
    throw new Refusal("wrong-state", { detail: "Access from outside is not suspended." });
  const ceilings = managers.map(({ preset, role_permissions, permissions }) =>
    roleSet(permit.facts, permit.account.id, preset ?? role_permissions ?? permissions ?? []),
  );
  const tooMuch = names(env.catalogue, beyond(holdingsOf(permit), union(...ceilings)));
  if (tooMuch.length > 0)
    throw new Refusal("cannot-give", {
      permissions: tooMuch,
      detail:
        "Some managers may do here what you may not. Ask the owner of this account to lift the suspension.",
    });
  await setOutsideSuspension(tx, permit, false);
  await tellOutside(tx, env, permit, "access.outside-restored");
  return { audit: outsideEntry("links.restore-outside", permit, managers) };
});
