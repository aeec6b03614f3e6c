import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { placeOf } from "../../platform/place.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { hashOf } from "../../platform/token.ts";
import { bringsMail } from "../mail/brings-mail.ts";
import { checkInviter } from "../members/join-team.ts";
import { sendPlaceAgain } from "../members/send-place-again.ts";
import { lockInvitedPlace } from "./lock-invited-place.ts";
import { standingOf } from "./standing.ts";
import type { InvitationRow } from "./store.ts";
import { invitationsByPlace, renewalsOfInvitation } from "./throttles.ts";

/** The new link goes to the invited address only, so whoever holds the old one gains nothing by asking. */
export const renewInvitation = changing(
  operations.renewInvitation,
  async ({ env, caller, body }) => {
    await refuseTooMany(env.db, `invitations:place:${placeOf(caller.ip)}`, invitationsByPlace);
    await refuseTooMany(
      env.db,
      `invitations:renewal:${hashOf(body.token).toString("hex")}`,
      renewalsOfInvitation,
    );
  },
  async ({ tx, env, body }) => {
    const { row, place } = await lockInvitedPlace(tx, body.token, renewable);
    if (!bringsMail(env))
      throw new Refusal("wrong-state", {
        detail: "This server sends no mail: ask whoever invited you for a new link.",
      });
    await checkInviter(tx, env, place);
    const { via_account_id: id, via_name: name } = row;
    await sendPlaceAgain(tx, env, place, {
      name: row.sender_name ?? place.account_name,
      via: id === null ? null : { id, name: name ?? "" },
    });
    return {
      audit: [
        {
          account: row.account_id,
          action: "invitations.renew",
          target: { kind: "member", id: place.id, name: place.name },
          foreign: true,
        },
      ],
    };
  },
);

function renewable(row: InvitationRow | undefined): InvitationRow {
  const standing = standingOf(row);
  if (!row || standing === "unknown") throw new Refusal("invitation-unknown");
  if (standing !== "expired" && standing !== "open") throw new Refusal(`invitation-${standing}`);
  return row;
}
