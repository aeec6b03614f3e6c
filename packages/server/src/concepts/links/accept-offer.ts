import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { giveConsents } from "../consents/give-consents.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { settle } from "../notifications/notify.ts";
import { toldRole } from "../roles/role-columns.ts";
import { agreedOf } from "./agreed-of.ts";
import { linkEntries } from "./link-entries.ts";
import { toldOptions } from "./link-options.ts";
import { checkOfferer } from "./offered-set.ts";
import { clientOf, managerOf } from "./parties.ts";
import { shownClients } from "./shown-clients.ts";
import { writeLink } from "./store.ts";
import { clientLink } from "./store-clients.ts";
import { lockedOfferTo } from "./store-offers.ts";
import { tellOfferAnswered } from "./tell-offer.ts";

export const acceptOffer = changing(
  operations.acceptOffer,
  async ({ tx, env, permit, caller, params, body }) => {
    const offered = await lockedOfferTo(tx, env.catalogue, permit, params.link);
    if (!offered) throw new Refusal("not-found");
    if (offered.standing !== "waiting") throw new Refusal("wrong-state");
    if (offered.expires_at && offered.expires_at <= permit.at)
      throw new Refusal("wrong-state", { detail: "What was offered would have ended by now." });
    await checkOfferer(tx, env, offered);
    await writeLink(tx, permit, offered.id, { status: "active", answered: true });
    await closeInvitations(tx, { link: offered.id }, "accepted");
    const declarations = await giveConsents(tx, env, {
      ...{ permit, caller, link: offered.id, side: "manager" },
      agreed: agreedOf(env, offered, "manager"),
      declarations: body.declarations,
    });

    const row = await clientLink(tx, env.catalogue, permit, offered.id);
    const [answer] = await shownClients(tx, env, permit, [row]);
    if (!answer) throw new Error("the link is gone");
    const parties = { manager: managerOf(row), client: clientOf(row) };
    await settle(tx, { kind: "link", id: row.id });
    await tellOfferAnswered(tx, env, row, { accepted: true });
    const after = { ceiling: toldRole(row), ...toldOptions(row), declarations };
    return { answer, audit: linkEntries({ action: "links.accept-offer", by: "manager", ...parties, after }) };
  },
);
