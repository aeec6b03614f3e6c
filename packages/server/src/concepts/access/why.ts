import { operations } from "@keyholder/contract";
import { explain, type Facts, has, home, isEmpty, prepare } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { refusedBecause } from "../../gate/refused-because.ts";
import { shownPath } from "../../gate/shown-path.ts";
import { reading } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { accountsNamed, peopleNamed } from "./store.ts";

export const why = reading(operations.why, async ({ db, env, asker, permit, query }) => {
  const { permission } = query;
  if (!env.catalogue.places.has(permission))
    throw invalid("permission", `There is no permission "${permission}".`);
  const account = permit.account.id;
  const person =
    query.person === undefined ? asker.id : (await peopleNamed(db, [query.person])).get(query.person);
  const via =
    query.via === undefined ? null : (await accountsNamed(db, asker, [query.via])).get(query.via)?.id;
  if (person !== asker.id && !has(env.catalogue, permit.held, "people.view")) {
    const way = permit.visit?.via.id ?? account;
    throw await refusedBecause(env, db, asker, { account, permission: "people.view", via: way });
  }
  if (person === undefined || via === undefined) throw new Refusal("not-found");

  const world = await loadWorld(db, { person, towards: [account], deadLinks: true });
  const facts = prepare(world, { catalogue: env.catalogue });
  if (person !== asker.id && !isAround(facts, person, account)) throw new Refusal("not-found");
  if (via !== null && !isDoor(facts, asker.id, account, via)) throw new Refusal("not-found");

  const asked = person === asker.id ? (permit.visit?.via.id ?? via) : via;
  const explanation = explain(facts, { person, account, permission, via: asked });
  return {
    allow: explanation.allow,
    person: facts.people.get(person)?.name ?? "",
    account: accountOf(permit),
    permission,
    paths: explanation.paths.map((path) =>
      shownPath(world, path, { reader: asker.id, target: account, subject: person }),
    ),
    morePaths: explanation.morePaths,
  };
});

function accountOf({ account: { number, name, hue } }: Permit<"entry">) {
  return { number, name, hue };
}

/**
 * Whom the account's people may ask about: those of its own team, and those who work in an account that it lets in.
 * Everybody else is as good as unknown here, or one could ask who has an address.
 */
function isAround(facts: Facts, person: string, account: string): boolean {
  if (facts.accounts.get(account)?.members.has(person) || facts.accounts.get(account)?.row.owner === person)
    return true;
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

/** An account that leads here, or the reader's own. */
function isDoor(facts: Facts, reader: string, account: string, via: string): boolean {
  if (via === account || !isEmpty(home(facts, reader, via))) return true;
  return facts.accounts.get(account)?.activeManagers.some(({ row }) => row.manager === via) ?? false;
}
