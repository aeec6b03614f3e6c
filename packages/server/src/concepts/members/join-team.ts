import { beyond, effective, has, home, isEmpty, names, prepare, union } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { occupy, type Place } from "./places-store.ts";
import { setOfRole, toldRole } from "./role-of.ts";

/** An invited person takes his place, if his inviter could give it to him still. The place is locked by the caller. */
export async function joinTeam(
  tx: Kysely<DB>,
  env: Environment,
  place: Place,
  person: { id: string; name: string },
): Promise<AuditEntry> {
  await checkInviter(tx, env, place);
  if (!(await occupy(tx, place, person))) throw new Refusal("invitation-used");
  return {
    account: place.account_id,
    action: "members.join",
    target: { kind: "member", id: place.id, name: person.name },
    after: { email: place.email, ...toldRole(place) },
  };
}

/**
 * R10 holds again at the moment of acceptance, over every way in that the inviter has by then. Where nobody invited,
 * the operator did.
 */
export async function checkInviter(tx: Kysely<DB>, env: Environment, place: Place): Promise<void> {
  if (place.invited_by === null) return;
  const account = place.account_id;
  const world = await loadWorld(tx, { people: [place.invited_by], towards: [account] });
  const facts = prepare(world, { catalogue: env.catalogue });
  const held = effective(facts, place.invited_by, account);
  const beyondHim = beyond(
    union(held, home(facts, place.invited_by, account)),
    setOfRole(env.catalogue, place),
  );
  if (has(env.catalogue, held, "people.manage") && isEmpty(beyondHim)) return;
  throw new Refusal("cannot-give", {
    permissions: names(env.catalogue, beyondHim),
    detail: `Whoever invited you may no longer give this access. Ask the people of ${place.account_name} for a new invitation.`,
  });
}
