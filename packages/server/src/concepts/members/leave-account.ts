import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endKeysOf } from "../api-keys/end-keys-of.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { accountOwnedBy, lockPlaceOf } from "./places-store.ts";
import { toldMemberRole } from "./role-of.ts";
import { vacate } from "./vacate-store.ts";
import { withdrawSent } from "./withdraw-sent.ts";

/** Nobody's leave is needed (R13), not even by the suspended. Who is only invited declines by it. */
export const leaveAccount = changing(operations.leaveAccount, async ({ tx, env, asker, params }) => {
  const number = parseCustomerNumber(params.account) ?? "";
  if (await accountOwnedBy(tx, asker.id, number)) throw new Refusal("owner-untouchable");
  const place = await lockPlaceOf(tx, asker, number);
  if (!place) throw new Refusal("not-found");
  await closeInvitations(tx, { member: place.id }, "declined");
  await vacate(tx, place);
  const withdrawn =
    place.status === "invited"
      ? []
      : await withdrawSent(tx, env, { account: place.account_id, person: asker.id });
  const keys = await endKeysOf(tx, { account: place.account_id, people: [asker.id], by: null });
  await endVisitsWithoutAccess(tx, env, { person: asker.id });
  return {
    audit: [
      {
        account: place.account_id,
        action: place.status === "invited" ? "invitations.decline" : "members.leave",
        target: { kind: "member", id: place.id, name: place.name },
        before: { email: place.email, ...toldMemberRole(place) },
        ...(place.status === "invited" && { foreign: true }),
      },
      ...withdrawn,
      ...keys,
    ],
  };
});
