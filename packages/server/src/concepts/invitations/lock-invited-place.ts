import type { Kysely } from "kysely";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { hashOf } from "../../platform/token.ts";
import { lockPlace, type Place } from "../members/place.ts";
import { type InvitationRow, invitationByToken, lockInvitation } from "./store.ts";

export interface InvitedPlace {
  readonly row: InvitationRow;
  readonly place: Place;
}

/**
 * An invitation to a team, as `check` lets it pass, with the place that waits; both locked, the place first, as everybody
 * does. A request to a client is answered by its owner, signed in, with a level of his choice.
 */
export async function lockInvitedPlace(
  tx: Kysely<DB>,
  token: string,
  check: (row: InvitationRow | undefined) => InvitationRow,
): Promise<InvitedPlace> {
  const seen = check(await invitationByToken(tx, hashOf(token)));
  if (seen.member_id === null) throw new Refusal("wrong-state", { detail: waysToAnswer(seen) });
  const place = await lockPlace(tx, seen.member_id);
  await lockInvitation(tx, seen.id);
  const row = check(await invitationByToken(tx, hashOf(token)));
  if (!place) throw new Refusal("invitation-cancelled");
  return { row, place };
}

function waysToAnswer({ expired, account_name, asked_by_side }: InvitationRow): string {
  if (expired) return `This has expired. Ask the people of ${account_name} to send it again.`;
  if (asked_by_side === "client")
    return `Sign in as somebody of your account and answer ${account_name} under "My clients".`;
  return `Sign in as the owner of your account and answer ${account_name} under "My managers".`;
}
