import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { openNext } from "../people/arrivals.ts";
import { joinTeam } from "./join-team.ts";
import { lockPlaceOf, termIsOver } from "./places-store.ts";

export const acceptMembership = changing(operations.acceptMembership, async ({ tx, env, asker, params }) => {
  const place = await lockPlaceOf(tx, asker, parseCustomerNumber(params.account) ?? "");
  if (place?.status !== "invited") throw new Refusal("not-found");
  if (await termIsOver(tx, place.id)) throw new Refusal("invitation-expired");
  const entry = await joinTeam(tx, env, place, asker);
  await closeInvitations(tx, { member: place.id }, "accepted");
  await openNext(tx, asker.id, place.account_id);
  return { audit: [entry] };
});
