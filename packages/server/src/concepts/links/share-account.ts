import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { giveConsents } from "../consents/give-consents.ts";
import { toldRole } from "../roles/role-columns.ts";
import { agreedOf } from "./agreed-of.ts";
import { chosenCeiling } from "./ceiling.ts";
import { clearExpired } from "./clear-expired.ts";
import { linkEntries } from "./link-entries.ts";
import { refusePastEnd, toldOptions } from "./link-options.ts";
import { managerToOffer } from "./manager-to-offer.ts";
import { managerOf } from "./parties.ts";
import { sendOffer } from "./send-offer.ts";
import { shownManager } from "./shown-manager.ts";
import { insertOffer } from "./store.ts";
import { managerLink } from "./store-managers.ts";
import { accountByNumber } from "./store-parties.ts";

/** The client's people offer what they would accept: nothing counts until the manager's people agree (R4). */
export const shareAccount = changing(
  operations.shareAccount,
  async ({ env, asker }) => {
    if (!asker) return;
    await refuseTooMany(env.db, `managers.number ${asker.id}`, { limit: 30, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, caller, body }) => {
    refusePastEnd(permit, body.endsAt);
    const ceiling = await chosenCeiling(tx, env, permit, body.ceiling);
    const asked = await accountByNumber(tx, parseCustomerNumber(body.number) ?? "");
    if (asked) await clearExpired(tx, env, asked.id, { client: permit.account.id });
    const manager = await managerToOffer(tx, permit, body.number);
    const { endsAt, requireTwoFactor, onward, message } = body;
    const link = await insertOffer(tx, permit, {
      ...{ manager: manager.id, endsAt, requireTwoFactor, onward, message },
      days: env.config.LINK_REQUEST_DAYS,
      ...ceiling.columns,
    });
    if (!link) throw new Refusal("already-linked");

    const row = await managerLink(tx, env.catalogue, permit, link.id);
    if (!row) throw new Error("the offer is gone");
    const declarations = await giveConsents(tx, env, {
      ...{ permit, caller, link: link.id, side: "client" },
      agreed: agreedOf(env, row, "client"),
      declarations: body.declarations,
    });
    const sent = await sendOffer(tx, env, permit, row);
    const parties = { manager: managerOf(row), client: permit.account };
    const after = { ceiling: toldRole(row), ...toldOptions(row), declarations };
    return {
      answer: shownManager(permit, sent),
      audit: linkEntries({ action: "links.offer", by: "client", ...parties, after }),
    };
  },
);
