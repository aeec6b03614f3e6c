import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { followMembers } from "../contacts/follow-members.ts";
import { notify } from "../notifications/notify.ts";
import { enterGroups } from "./groups-store.ts";
import { lacksOfInviter } from "./lacks-of-inviter.ts";
import { occupy, type Place } from "./places-store.ts";
import { toldMemberRole } from "./role-of.ts";

/** An invited person takes his place, if his inviter could give it to him still. The place is locked by the caller. */
export async function joinTeam(
  tx: Kysely<DB>,
  env: Environment,
  place: Place,
  person: { id: string; name: string },
): Promise<AuditEntry> {
  await checkInviter(tx, env, place);
  if (!(await occupy(tx, place, person))) throw new Refusal("invitation-used");
  await enterGroups(tx, place, person.id);
  await followMembers(tx, person.id);
  if (place.invited_by !== null)
    await notify(tx, env, {
      kind: "access.member-joined",
      account: { id: place.account_id, name: place.account_name },
      to: { people: [place.invited_by] },
      subject: { kind: "member", id: place.id },
      words: { person: person.name },
    });
  return {
    account: place.account_id,
    action: "members.join",
    target: { kind: "member", id: place.id, name: person.name },
    after: { email: place.email, ...toldMemberRole(place) },
  };
}

/** R10 holds again at the moment of acceptance. Where nobody invited, the operator did. */
export async function checkInviter(tx: Kysely<DB>, env: Environment, place: Place): Promise<void> {
  if (place.invited_by === null) return;
  const [lack] = await lacksOfInviter(tx, env, place.invited_by, [place]);
  if (!lack?.lacks) return;
  throw new Refusal("cannot-give", {
    permissions: lack.permissions,
    detail: `Whoever invited you may no longer give this access. Ask the people of ${place.account_name} for a new invitation.`,
  });
}
