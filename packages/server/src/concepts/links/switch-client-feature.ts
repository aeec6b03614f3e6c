import { operations } from "@keyholder/contract";
import { features, isFeatureOn } from "@keyholder/rules";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { linkEntries } from "./link-entries.ts";
import { lockFactsAbout, refuseAbout } from "./may-about.ts";
import { clientOf, managerOf } from "./parties.ts";
import { shownClient } from "./shown-client.ts";
import { lockMadeClient, writeFeaturesOff } from "./store-client.ts";
import { clientLink, lockedClient } from "./store-clients.ts";

export const switchClientFeature = changing(
  operations.switchClientFeature,
  async ({ tx, env, permit, params, body }) => {
    const { feature } = params;
    const row = await lockedClient(tx, env.catalogue, permit, params.link);
    if (!row || !features.has(feature)) throw new Refusal("not-found");
    refuseAbout(permit, await lockFactsAbout(tx, env, permit, [row]), row, "clients.features");
    if (row.status !== "active" || row.standing === "expired" || row.client_id === null)
      throw new Refusal("wrong-state", { detail: "There is no active link to this client." });
    const made = await lockMadeClient(tx, permit, row.client_id);
    if (!made)
      throw new Refusal("wrong-state", {
        detail: "Only the account that made a client switches its features.",
      });
    if (!hasItself(permit, feature))
      throw new Refusal("wrong-state", { detail: "This account does not have the feature itself." });

    const others = made.features_off.filter((one) => one !== feature);
    const wasOn = others.length === made.features_off.length;
    const shown = async () =>
      shownClient(tx, env, permit, await clientLink(tx, env.catalogue, permit, row.id));
    if (wasOn === body.on) return { answer: await shown(), audit: [] };
    await writeFeaturesOff(tx, permit, row.client_id, body.on ? others : [...others, feature]);
    await endVisitsWithoutAccess(tx, env, { account: row.client_id });
    const parties = { manager: managerOf(row), client: clientOf(row) };
    const change = { before: { [feature]: wasOn }, after: { [feature]: body.on } };
    return {
      answer: await shown(),
      audit: linkEntries({ action: "links.switch-feature", by: "manager", ...parties, ...change }),
    };
  },
);

function hasItself({ facts, account }: Permit, feature: string): boolean {
  const row = facts.accounts.get(account.id)?.row;
  return row !== undefined && isFeatureOn(row, feature);
}
