import { aboutClient, type Facts, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { LinkRow } from "./store-rows.ts";

type About = "clients.edit" | "clients.features";
type Link = Pick<LinkRow, "status" | "standing" | "client_id">;

/** What decides about the asker in these clients. */
export async function factsAbout(
  db: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit,
  rows: readonly Link[],
): Promise<Facts> {
  const towards = rows.flatMap(({ client_id }) => client_id ?? []);
  const world = await loadWorld(db, { people: [permit.person.id], towards });
  return prepare(world, { catalogue });
}

/**
 * Whether the asker may do this about one client: what he holds here is capped by how far the client is shared with him (R5).
 * One that has not accepted yet, or is no client any more, is shared with nobody: there his permission is enough.
 */
export function mayAbout(permit: Permit, facts: Facts, row: Link, permission: About): boolean {
  const { catalogue } = facts;
  if (!has(catalogue, permit.held, permission)) return false;
  if (row.status !== "active" || row.standing === "expired" || row.client_id === null) return true;
  return has(catalogue, aboutClient(facts, permit.person.id, permit.account.id, row.client_id), permission);
}

export function refuseAbout(permit: Permit, facts: Facts, row: Link, permission: About): void {
  if (mayAbout(permit, facts, row, permission)) return;
  throw new Refusal("refused", {
    permission,
    detail: "This client is not shared with you so far. Ask whoever manages the team of this account.",
  });
}
