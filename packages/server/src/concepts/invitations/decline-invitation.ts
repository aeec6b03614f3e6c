import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { placeOf } from "../../platform/place.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { declineToTake } from "../client-accounts/take-over.ts";
import { giveUpPlace } from "../members/place.ts";
import { closeInvitations } from "./close-invitations.ts";
import { lockInvited } from "./lock-invited.ts";
import { open } from "./standing.ts";
import { invitationsByPlace } from "./throttles.ts";

/** The mailed token is proof enough to say no: no sign-in is needed for it. */
export const declineInvitation = changing(
  operations.declineInvitation,
  async ({ env, caller }) =>
    refuseTooMany(env.db, `invitations:place:${placeOf(caller.ip)}`, invitationsByPlace),
  async ({ tx, env, body }) => {
    const invited = await lockInvited(tx, body.token, open);
    if (invited.kind === "owner") {
      await closeInvitations(tx, { owner: invited.made.id }, "declined");
      return { audit: await declineToTake(tx, env, invited.made, invited.row) };
    }
    const { row, place } = invited;
    await closeInvitations(tx, { member: place.id }, "declined");
    await giveUpPlace(tx, place);
    return {
      audit: [
        {
          account: row.account_id,
          action: "invitations.decline",
          target: { kind: "member", id: place.id, name: place.name },
          foreign: true,
          before: { email: row.email },
        },
      ],
    };
  },
);
