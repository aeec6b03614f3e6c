import { type Facts, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { lockAboutClient, mayAboutClient, requireAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
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
  const world = await loadWorld(db, { people: [permit.person.id], towards: clientsOf(rows) });
  return prepare(world, { catalogue });
}

/** The same for a change: whoever takes some of it away waits. The links are locked. */
export async function lockFactsAbout(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  rows: readonly Link[],
): Promise<Facts> {
  await lockAboutClient(tx, permit, clientsOf(rows));
  return factsAbout(tx, env, permit, rows);
}

/**
 * Whether the asker may do this about one client (R5). One that has not accepted yet, or is no client any more, is shared with
 * nobody: there the permission that he holds is enough.
 */
export function mayAbout(permit: Permit, facts: Facts, row: Link, permission: About): boolean {
  const client = activeClientOf(row);
  return client === null
    ? has(facts.catalogue, permit.held, permission)
    : mayAboutClient(permit, facts, client, permission);
}

/** The permission itself has been asked for. */
export function refuseAbout(permit: Permit, facts: Facts, row: Link, permission: About): void {
  const client = activeClientOf(row);
  if (client !== null) requireAboutClient(permit, facts, client, permission);
}

const activeClientOf = ({ status, standing, client_id }: Link): string | null =>
  status === "active" && standing !== "expired" ? client_id : null;

const clientsOf = (rows: readonly Link[]): string[] => rows.flatMap(({ client_id }) => client_id ?? []);
