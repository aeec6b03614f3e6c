import { operations } from "@keyholder/contract";
import { names, roleSet } from "@keyholder/rules";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { giveConsents } from "../consents/give-consents.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { notify } from "../notifications/notify.ts";
import { toldRole } from "../roles/role-columns.ts";
import { askerOf } from "./addressees.ts";
import { chosenCeiling } from "./ceiling.ts";
import { clearExpired } from "./clear-expired.ts";
import { linkEntries } from "./link-entries.ts";
import { refusePastEnd, toldOptions } from "./link-options.ts";
import { clientAnswered } from "./mails.ts";
import { managerOf } from "./parties.ts";
import { shownManager } from "./shown-manager.ts";
import { liveLink, writeLink } from "./store.ts";
import { lockedManager, managerLink } from "./store-managers.ts";

export const acceptManager = changing(
  operations.acceptManager,
  async ({ tx, env, permit, caller, params, body }) => {
    const asked = await lockedManager(tx, env.catalogue, permit, params.link);
    if (!asked) throw new Refusal("not-found");
    if (asked.standing !== "waiting" || asked.asked_by_side !== "manager") throw new Refusal("wrong-state");
    const client = permit.account;
    if (asked.manager_id === client.id) throw new Refusal("own-account");
    refusePastEnd(permit, body.endsAt);
    const ceiling = await chosenCeiling(tx, env, permit, body.ceiling);

    await clearExpired(tx, env, asked.manager_id, { client: client.id });
    const live = await liveLink(tx, asked.manager_id, client.id);
    if (live && live.id !== asked.id) throw new Refusal("already-linked");
    await writeLink(tx, permit, asked.id, {
      status: "active",
      client_id: client.id,
      expires_at: body.endsAt,
      require_two_factor: body.requireTwoFactor,
      onward: body.onward,
      answered: true,
      ...ceiling.columns,
    }).catch(refuseSecondLink);
    await closeInvitations(tx, { link: asked.id }, "accepted");
    const given = roleSet(permit.facts, client.id, ceiling.ref);
    const declarations = await giveConsents(tx, env, {
      ...{ permit, caller, link: asked.id, side: "client" },
      agreed: {
        manager: managerOf(asked),
        client,
        ceiling: { name: ceiling.name, permissions: names(env.catalogue, given) },
        endsAt: body.endsAt,
        onward: body.onward,
      },
      declarations: body.declarations,
    });

    const row = await managerLink(tx, env.catalogue, permit, asked.id);
    if (!row) throw new Error("the link is gone");
    const manager = managerOf(row);
    await notify(tx, env, {
      kind: "access.link-accepted",
      account: manager,
      to: { people: [askerOf(row).person ?? row.manager_owner_id] },
      subject: { kind: "link", id: row.id },
      words: { person: permit.person.name, other: client.name, role: ceiling.name },
      letter: (to) => clientAnswered({ to, manager, client, accepted: true, ceilingName: ceiling.name }),
    });
    const after = { ceiling: toldRole(row), ...toldOptions(row), declarations };
    return {
      answer: shownManager(permit, row),
      audit: linkEntries({ action: "links.accept", by: "client", manager, client, after }),
    };
  },
);

/** The database lets at most one live link stand between two accounts (R4), whoever accepts at the same moment. */
function refuseSecondLink(error: unknown): never {
  if (error instanceof Error && "constraint" in error && error.constraint === "links_live")
    throw new Refusal("already-linked");
  throw error;
}
