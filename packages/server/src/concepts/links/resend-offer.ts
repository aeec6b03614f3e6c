import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { chosenCeiling } from "./ceiling.ts";
import { linkEntries } from "./link-entries.ts";
import { managerOf } from "./parties.ts";
import { sendOffer } from "./send-offer.ts";
import { shownManager } from "./shown-manager.ts";
import { writeLink } from "./store.ts";
import { lockedOffer, managerLink } from "./store-managers.ts";

/** Who sends it again offers it: from then on it stands and falls with his rights (R10). */
export const resendOffer = changing(
  operations.resendOffer,
  async ({ env, asker, params }) => {
    // By the asker too: somebody else's tries must not keep the client's people from sending.
    const key = `managers.resend ${asker?.id} ${params.link}`;
    await refuseTooMany(env.db, key, { limit: 10, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, params }) => {
    const found = await lockedOffer(tx, env.catalogue, permit, params.link);
    if (!found) throw new Refusal("not-found");
    if (found.status !== "pending") throw new Refusal("wrong-state");
    await chosenCeiling(tx, env, permit, found.preset ?? found.role_id ?? found.permissions ?? []);
    const answerWithinDays = env.config.LINK_REQUEST_DAYS;
    await writeLink(tx, permit, found.id, { answerWithinDays, asked_by: permit.person.id });
    const row = await managerLink(tx, env.catalogue, permit, found.id);
    if (!row) throw new Error("the offer is gone");
    const parties = { manager: managerOf(row), client: permit.account };
    return {
      answer: shownManager(permit, await sendOffer(tx, env, permit, row)),
      audit: linkEntries({ action: "links.resend-offer", by: "client", ...parties }),
    };
  },
);
