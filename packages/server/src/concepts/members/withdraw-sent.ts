import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { closeInvitationsOf } from "../invitations/close-invitations.ts";
import { withdrawRequests } from "../links/withdraw-requests.ts";
import { lacksOfInviter } from "./lacks-of-inviter.ts";
import { lockPlacesOffered, type Place } from "./places-store.ts";
import { toldMemberRole } from "./role-of.ts";
import { vacateAll } from "./vacate-store.ts";

interface Sender {
  readonly account: string;
  readonly person: string;
}

/** What somebody offered and nobody has answered goes with him: places in the team, and requests to clients. */
export async function withdrawSent(tx: Kysely<DB>, env: Environment, sender: Sender): Promise<AuditEntry[]> {
  const places = await lockPlacesOffered(tx, sender.account, sender.person);
  return [
    ...(await withdraw(tx, sender.account, places)),
    ...(await withdrawRequests(tx, env, sender.account, sender.person)),
  ];
}

/** After somebody's rights were lowered: the places that he could not give any more (R10). */
export async function withdrawTooMuch(
  tx: Kysely<DB>,
  env: Environment,
  sender: Sender,
): Promise<AuditEntry[]> {
  const places = await lockPlacesOffered(tx, sender.account, sender.person);
  const all = await lacksOfInviter(tx, env, sender.person, places);
  const tooMuch = all.filter(({ lacks }) => lacks).map(({ place }) => place);
  return withdraw(tx, sender.account, tooMuch);
}

async function withdraw(tx: Kysely<DB>, account: string, places: readonly Place[]): Promise<AuditEntry[]> {
  if (places.length === 0) return [];
  // Before the rows go: the invitations forget then whose they were.
  await closeInvitationsOf(
    tx,
    places.map(({ id }) => id),
    "cancelled",
  );
  await vacateAll(tx, account, places);
  return places.map((place) => ({
    account,
    action: "members.withdraw-invitation",
    target: { kind: "member", id: place.id, name: place.name },
    before: { email: place.email, ...toldMemberRole(place) },
  }));
}
