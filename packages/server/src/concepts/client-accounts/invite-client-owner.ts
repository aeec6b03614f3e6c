import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { openOwnerInvitation } from "../invitations/owner-invitation.ts";
import { lockMadeLink, shownMade } from "../links/made-account.ts";
import { sendOwnerInvitation } from "./send-owner-invitation.ts";
import { lockMade, type MadeAccount } from "./store.ts";

/**
 * To the same address as before, anybody who may invite clients sends it again. Another one would give the account, with all that is
 * in it by now, to somebody else: that is its owner's to decide.
 */
export const inviteClientOwner = changing(
  operations.inviteClientOwner,
  async ({ env, asker, params }) => {
    const throttle = { limit: 10, windowSeconds: 3600 };
    await refuseTooMany(env.db, `client-accounts.invite-owner ${asker?.id} ${params.link}`, throttle);
  },
  async ({ tx, env, permit, params, body }) => {
    const link = await lockMadeLink(tx, env, permit, params.link);
    const made = await stillOwn(tx, permit, link.client);
    const earlier = await openOwnerInvitation(tx, made.id);
    const isSame = earlier?.email.toLowerCase() === body.email.toLowerCase();
    if (!isSame && !permit.isOwner)
      throw new Refusal("refused", {
        permission: "account.transfer",
        detail: `Only the owner of ${permit.account.name} decides who else becomes the owner of this client account.`,
      });
    const invitation = await sendOwnerInvitation(tx, env, permit, made, body);
    return {
      answer: { ...(await shownMade(tx, env, permit, link.id)), link: invitation },
      audit: entries(permit, made, "client-accounts.invite-owner", { after: { email: body.email } }),
    };
  },
);

export const withdrawClientOwner = changing(
  operations.withdrawClientOwner,
  async ({ tx, env, permit, params }) => {
    const link = await lockMadeLink(tx, env, permit, params.link);
    const made = await stillOwn(tx, permit, link.client);
    const open = await openOwnerInvitation(tx, made.id);
    if (!open) throw new Refusal("not-found");
    await closeInvitations(tx, { owner: made.id }, "cancelled");
    return {
      audit: entries(permit, made, "client-accounts.withdraw-owner", { before: { email: open.email } }),
    };
  },
);

async function stillOwn(
  tx: Kysely<DB>,
  permit: Permit<"clients.invite">,
  account: string,
): Promise<MadeAccount> {
  const made = await lockMade(tx, account);
  if (made?.maker_id === permit.account.id) return made;
  throw new Refusal("wrong-state", { detail: "This client account has an owner of its own." });
}

interface Change {
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

/** Told in the logs of both accounts. */
function entries(
  { account: { id, name, number } }: Permit,
  made: MadeAccount,
  action: `client-accounts.${string}`,
  change: Change,
) {
  return [
    { account: id, action, target: { kind: "client", id: made.id, name: made.name }, ...change },
    {
      account: made.id,
      action,
      target: { kind: "account", id: made.id, name: made.name },
      via: { id, name, number },
      ...change,
    },
  ] as const;
}
