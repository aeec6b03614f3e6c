import { type AnswerInput, type Operations, operations } from "@keyholder/contract";
import { accountsOf, empty, type Facts, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Environment } from "../../environment.ts";
import type { Asker } from "../../gate/asker.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { type ReachableAccount, reachableAccounts } from "../../gate/reachable-accounts.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { reading } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import type { DB } from "../../platform/schema.ts";
import { ownOpenVisits } from "../visits/own-open-visits.ts";
import { accountRefs } from "./account-refs.ts";
import { stateOf } from "./shown-account.ts";

type Enterable = AnswerInput<Operations["listMyAccounts"]>["items"][number];

/** One way into an account, with its place in the list: by account, then the way in. */
interface Way {
  readonly account: ReachableAccount;
  readonly place: number;
  readonly shown: Omit<Enterable, "via" | "visit"> & { readonly via: string | null };
}
type Key = readonly [name: string, id: string, place: number];
const CursorKey = z.tuple([part.text, part.uuid, z.int().min(0)]);

// Accounts that a link leads to without giving anything are left out, so more are asked about than a page has room for.
const atOnce = 500;

export const listMyAccounts = reading(operations.listMyAccounts, async ({ db, env, asker, query }) => {
  const after = readCursor(CursorKey, query.after);
  const ways = await waysFrom(db, env, asker, {
    q: parseCustomerNumber(query.q ?? "") ?? query.q ?? "",
    after,
    limit: query.limit,
  });
  const page = pageOf(ways, query.limit, ({ account, place }) => [account.name_key, account.id, place]);
  const shown = page.items.map((way) => way.shown);
  const vias = await accountRefs(
    db,
    shown.flatMap(({ via }) => via ?? []),
  );
  const ids = page.items.map(({ account }) => account.id);
  const visits = await ownOpenVisits(db, asker, ids);
  const items = page.items.map(({ account, shown }) => ({
    ...shown,
    via: vias.get(shown.via ?? "") ?? null,
    visit: visits.get(account.id) ?? null,
  }));
  return { ...page, items };
});

async function waysFrom(
  db: Kysely<DB>,
  env: Environment,
  asker: Asker,
  { q, after, limit }: { readonly q: string; readonly after: Key | null; readonly limit: number },
): Promise<Way[]> {
  const ways: Way[] = [];
  let from: Key | null = after;
  do {
    const person = asker.id;
    const email = asker.emailProved ? asker.email : null;
    const at: readonly [string, string] | null = from && [from[0], from[1]];
    const accounts = await reachableAccounts(db, { person, email, q, from: at, limit: atOnce });
    const world = await loadWorld(db, { people: [person], towards: accounts.map(({ id }) => id) });
    const facts = prepare(world, { catalogue: env.catalogue });
    ways.push(...waysInto(facts, asker, accounts).filter((way) => isBehind(way, from)));
    const last = accounts.at(-1);
    from = last && accounts.length === atOnce ? [last.name_key, last.id, Number.MAX_SAFE_INTEGER] : null;
  } while (from !== null && ways.length <= limit);
  return ways;
}

function isBehind({ account, place }: Way, from: Key | null): boolean {
  return from === null || account.id !== from[1] || place > from[2];
}

function waysInto(facts: Facts, asker: Asker, accounts: readonly ReachableAccount[]): Way[] {
  const entries = Map.groupBy(accountsOf(facts, asker.id), ({ account }) => account);
  return accounts.flatMap((account) => {
    const isOwner = account.owner_id === asker.id;
    const shown = (via: string | null, set = empty, pending = false) => ({
      account: { number: account.number, name: account.name, hue: account.hue },
      state: stateOf(account.state),
      ownerName: account.owner_name,
      via,
      level: shownLevel(facts, account.id, set, {
        isOwner: isOwner && via === null,
        throughLink: via !== null,
      }),
      role: via !== null ? ("link" as const) : isOwner ? ("owner" as const) : ("member" as const),
      pending,
    });
    const open = (entries.get(account.id) ?? []).map(({ via, set }) => shown(via, set));
    const all = account.invited ? [shown(null, empty, true), ...open] : open;
    return all.map((one, place) => ({ account, place, shown: one }));
  });
}
