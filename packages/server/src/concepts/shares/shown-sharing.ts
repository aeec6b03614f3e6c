import type { AnswerInput, Operations } from "@keyholder/contract";
import { prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { mayAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { ActiveClient } from "../links/active-client.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { lacking, lackingForTeam } from "./no-escalation.ts";
import { refOfRight, setOfRight } from "./right.ts";
import { accountAccess, type ShareRow, sharesOf } from "./store.ts";

/** How a client is shared, as the asker may see and change it. */
export async function shownSharing(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  client: ActiveClient,
): Promise<AnswerInput<Operations["getClientSharing"]>> {
  const shares = await sharesOf(db, permit, client.id);
  const world = await loadWorld(db, { people: [permit.person.id], towards: [client.id] });
  const facts = prepare(world, { catalogue: env.catalogue });
  return {
    client: client.ref,
    access: client.access as "team" | "shared" | null,
    accountAccess: (await accountAccess(db, permit)).access,
    ceiling: client.ceiling,
    shares: shares.map((row) => ({ ...shownShare(row), lacks: lacks(env, permit, row) })),
    canEdit: mayAboutClient(permit, facts, client.id, "clients.edit"),
    lacksForTeam: lackingForTeam(permit),
    version: client.sharingVersion,
  };
}

function lacks({ catalogue }: Environment, permit: Permit, row: ShareRow): string[] {
  return lacking(permit, setOfRight(catalogue, refOfRight(row)));
}

function shownShare(row: ShareRow) {
  const { group_id, group_name, group_members, person_id, person_name } = row;
  return {
    group: group_id === null ? null : { id: group_id, name: group_name ?? "", members: group_members },
    person: person_id === null ? null : { id: person_id, name: person_name ?? "" },
    right: shownGivenRole(row),
  };
}
