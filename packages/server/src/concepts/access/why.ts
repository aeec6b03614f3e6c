import { operations } from "@keyholder/contract";
import { effective, explain, type Facts, has, home, isEmpty, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { accountInSight } from "../../gate/account-in-sight.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { permitFor } from "../../gate/permit.ts";
import { shownPeople } from "../../gate/shown-people.ts";
import { reading } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { isInTeam } from "./is-in-team.ts";
import { shownWhy } from "./shown-why.ts";
import { accountsNamed, peopleNamed } from "./store.ts";
import { whyColleague } from "./why-colleague.ts";

export const why = reading(operations.why, async ({ db, env, asker, params, query }) => {
  const { permission } = query;
  if (!env.catalogue.places.has(permission))
    throw invalid("permission", `There is no permission "${permission}".`);
  const person = query.person && (await peopleNamed(db, [query.person])).get(query.person);
  const aboutMe = query.person === undefined || person === asker.id;
  if (person && !aboutMe && query.via) {
    const asked = { person, account: params.account, via: query.via, permission };
    const answer = await whyColleague(db, env, asker, asked);
    if (answer) return answer;
  }
  // Refuses whom has no way in and who may not see the team.
  const permit = aboutMe ? null : await permitFor(env, db, asker, params.account, { demand: "people.view" });
  const sight = await accountInSight(db, asker, params.account);
  const via = query.via && (await accountsNamed(db, asker, [query.via])).get(query.via)?.id;
  if (!sight || (query.via && !via)) throw new Refusal("not-found");

  const account = sight.account.id;
  const subject = person || asker.id;
  const world = await loadWorld(db, { people: [subject], towards: [account], deadLinks: true });
  const facts = prepare(world, { catalogue: env.catalogue });
  // Who manages the account is not for everybody's eyes: without it, of the own team and of its own way in.
  const homeOnly = permit !== null && !has(env.catalogue, permit.held, "managers.view");
  const knows = aboutMe
    ? mayKnowOf(env, facts, asker.id, account, via)
    : isInTeam(facts, subject, account) || (!homeOnly && isAround(facts, subject, account));
  if (!knows) throw new Refusal("not-found");
  // Of whom no manager shows there is nobody to ask about.
  const known =
    aboutMe || isInTeam(facts, subject, account) || (await isShownHere(db, facts, subject, account));
  if (!known) throw new Refusal("not-found");
  if (via && !isDoor(facts, asker.id, account, via)) throw new Refusal("not-found");
  if (via && homeOnly && via !== account) throw new Refusal("not-found");

  const asked = homeOnly ? account : aboutMe ? (sight.visit?.via.id ?? (via || null)) : via || null;
  const explanation = explain(facts, { person: subject, account, permission, via: asked });
  return shownWhy(world, sight.account, explanation, { reader: asker.id, target: account, subject });
});

/**
 * Of an account that one can come into, and, from the client section that one sees, of a client that lets nobody in:
 * "Suspended by client" has its reason too. To everybody else it is not there (R15).
 */
function mayKnowOf(
  { catalogue }: Environment,
  facts: Facts,
  me: string,
  account: string,
  via: string | undefined,
) {
  if (!isEmpty(effective(facts, me, account))) return true;
  const isClient =
    facts.accounts.get(account)?.activeManagers.some(({ row }) => row.manager === via) ?? false;
  return via !== undefined && isClient && has(catalogue, effective(facts, me, via, via), "clients.view");
}

/**
 * Whom the account's people may ask about beside their own team: those who work in an account that it lets in.
 * Everybody else is as good as unknown here, or one could ask who has an address.
 */
function isAround(facts: Facts, person: string, account: string): boolean {
  const upstream = new Set<string>();
  const open = [account];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { row } of facts.accounts.get(at)?.activeManagers ?? []) {
      if (!upstream.has(row.manager)) open.push(row.manager);
      upstream.add(row.manager);
    }
  }
  return [...upstream].some((manager) => !isEmpty(home(facts, person, manager)));
}

async function isShownHere(db: Kysely<DB>, facts: Facts, person: string, account: string): Promise<boolean> {
  const doors = (facts.accounts.get(account)?.activeManagers ?? []).map(({ row }) => row.manager);
  const used = doors.filter((via) => !isEmpty(effective(facts, person, account, via)));
  const came = (used.length > 0 ? used : doors).map((via) => ({ via, person }));
  return came.every(await shownPeople(db, account, came));
}

/** An account that leads here, or the reader's own. */
function isDoor(facts: Facts, reader: string, account: string, via: string): boolean {
  if (via === account || !isEmpty(home(facts, reader, via))) return true;
  return facts.accounts.get(account)?.activeManagers.some(({ row }) => row.manager === via) ?? false;
}
