import type { Demand } from "@keyholder/contract";
import {
  effective,
  type Facts,
  has,
  isEmpty,
  type PermissionSet,
  prepare,
  type World,
} from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../environment.ts";
import { Refusal } from "../platform/refusal.ts";
import type { DB } from "../platform/schema.ts";
import { type AccountInSight, accountInSight } from "./account-in-sight.ts";
import type { Asker } from "./asker.ts";
import { asFarAsKey, holdingsOf } from "./holdings.ts";
import { loadWorld } from "./load-world.ts";
import { markAct } from "./mark-act.ts";
import { refusedBecause } from "./refused-because.ts";

declare const brand: unique symbol;

/**
 * That a person may do something in an account, now. Only `permitFor` makes one; store functions take it as their
 * first argument and filter by its account, so that what is another account's is simply not found.
 */
export interface Permit<D extends Demand = Demand> {
  readonly [brand]: D;
  readonly account: AccountInSight["account"];
  readonly person: Asker;
  /** The manager account and the visit that the person came through; null in his own team. */
  readonly visit: AccountInSight["visit"];
  readonly isOwner: boolean;
  /** Everything that he may do here, the way he came (R7, R8). */
  readonly held: PermissionSet;
  readonly facts: Facts;
  readonly at: Date;
}

/** Asks the rules; in a transaction, what is done from now on is done by the permit's holder. Refuses with 404 whom has no way in, with 403 and the reason who may not do this here (R15). */
export async function permitFor<D extends Demand>(
  env: Environment,
  db: Kysely<DB>,
  asker: Asker,
  number: string,
  { demand, inAnyState }: { readonly demand: D; readonly inAnyState?: true },
): Promise<Permit<D>> {
  const sight = await accountInSight(db, asker, number);
  if (!sight) throw new Refusal("not-found");
  const world = await loadWorld(db, { people: [asker.id], towards: [sight.account.id] });
  const facts = prepare(world, { catalogue: env.catalogue });
  const via = sight.visit?.via.id ?? sight.account.id;
  const personHolds = effective(facts, asker.id, sight.account.id, via);
  const held = asFarAsKey(facts, asker, personHolds);
  const here = {
    account: sight.account,
    person: asker,
    visit: sight.visit,
    isOwner: !asker.key && sight.visit === null && sight.account.owner_id === asker.id,
    held,
    facts,
    at: new Date(world.now ?? 0),
  };
  const asked = inAnyState ? holdingsOf(here) : held;
  if (demand === "entry" ? !isEmpty(held) : has(env.catalogue, asked, demand)) {
    if (db.isTransaction) await markAct(db, here);
    return here as Permit<D>;
  }
  if (isEmpty(personHolds)) throw withoutAWayIn(facts, world, asker, sight);
  throw await refusedBecause(env, db, asker, { account: sight.account.id, permission: demand, via });
}

function withoutAWayIn(facts: Facts, world: World, asker: Asker, sight: AccountInSight): Refusal {
  if (asker.key) return new Refusal("not-found");
  const links = (world.links ?? []).filter(
    ({ manager, client }) =>
      client === sight.account.id && !isEmpty(effective(facts, asker.id, sight.account.id, manager)),
  );
  const via = doors(world, new Set(links.map(({ manager }) => manager)));
  const ended = sight.visit ? "access-ended" : sight.visitEnd;
  const wentHimself = ended === "left" || ended === "signed-out";
  if (ended && !wentHimself) return new Refusal("visit-ended", { via, ended });
  if (via.length > 0) return new Refusal("visit-required", { via });
  return new Refusal("not-found");
}

function doors(world: World, managers: ReadonlySet<string>): { number: string; name: string }[] {
  return world.accounts
    .filter(({ id }) => managers.has(id))
    .map(({ number, name }) => ({ number: String(number), name: name ?? "" }));
}
