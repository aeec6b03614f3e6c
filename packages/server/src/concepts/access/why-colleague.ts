import { explain, type Facts, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { accountInSight } from "../../gate/account-in-sight.ts";
import type { Asker } from "../../gate/asker.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { type Permit, permitFor } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { isInTeam } from "./is-in-team.ts";
import { shownWhy } from "./shown-why.ts";

interface Asked {
  readonly person: string;
  /** The numbers of the client and of the account that manages it. */
  readonly account: string;
  readonly via: string;
  readonly permission: string;
}

/**
 * Who sees a manager account's clients and team may ask how far one of the team comes in a client, without a way into it
 * himself: the preview of sharing shows him as much. Of other ways than the direct one he is told nothing. null: so it
 * was not asked.
 */
export async function whyColleague(
  db: Kysely<DB>,
  env: Environment,
  asker: Asker,
  { person, account, via, permission }: Asked,
) {
  const manager = await permitFor(env, db, asker, via, { demand: "clients.view" }).catch(nullIfRefused);
  const client = await accountInSight(db, asker, account);
  if (!manager || !client || !has(env.catalogue, manager.held, "people.view")) return null;
  const [from, to] = [manager.account.id, client.account.id];
  const world = await loadWorld(db, { people: [person], towards: [to], deadLinks: true });
  const facts = prepare(world, { catalogue: env.catalogue });
  if (!isInTeam(facts, person, from) || !isManagedBy(facts, to, from)) return null;
  const { paths, ...explanation } = explain(facts, { person, account: to, permission, via: from });
  const direct = paths.filter(({ accounts }) => accounts.length === 2);
  const reader = { reader: asker.id, target: to, subject: person, team: from };
  return shownWhy(world, client.account, { ...explanation, paths: direct, morePaths: false }, reader);
}

function isManagedBy(facts: Facts, account: string, manager: string): boolean {
  return facts.accounts.get(account)?.activeManagers.some(({ row }) => row.manager === manager) ?? false;
}

function nullIfRefused(error: unknown): Permit<"clients.view"> | null {
  if (error instanceof Refusal) return null;
  throw error;
}
