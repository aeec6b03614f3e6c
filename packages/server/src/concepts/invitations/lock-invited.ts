import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { hashOf } from "../../platform/token.ts";
import { lockAccountToTake, type MadeAccount } from "../client-accounts/take-over.ts";
import { type InvitedPlace, lockInvitedPlace } from "./lock-invited-place.ts";
import { type InvitationRow, invitationByToken, lockInvitation } from "./store.ts";

interface InvitedOwner {
  readonly row: InvitationRow;
  readonly made: MadeAccount;
}

export type Invited =
  | ({ readonly kind: "member" } & InvitedPlace)
  | ({ readonly kind: "owner" } & InvitedOwner);

/** What an invitation that can be answered by its token leads to, locked: a place in a team, or the ownership of an account. */
export async function lockInvited(
  tx: Kysely<DB>,
  token: string,
  check: (row: InvitationRow | undefined) => InvitationRow,
): Promise<Invited> {
  const seen = check(await invitationByToken(tx, hashOf(token)));
  if (!seen.makes_owner) return { kind: "member", ...(await lockInvitedPlace(tx, token, check)) };
  const made = await lockAccountToTake(tx, seen.account_id);
  await lockInvitation(tx, seen.id);
  return { kind: "owner", row: check(await invitationByToken(tx, hashOf(token))), made };
}
