import { beyond, effective, empty, has, home, isEmpty, names, prepare, union } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { DB } from "../../platform/schema.ts";
import { rightsByGroup } from "./given-groups.ts";
import type { Place } from "./places-store.ts";
import { setOfRole } from "./role-of.ts";

/**
 * Of each place in a team that somebody invited to: whether he could not give it any more, over every way in that he has
 * by now, and which permissions he lacks for it (R10). The places are of one account.
 */
export async function lacksOfInviter(
  tx: Kysely<DB>,
  env: Environment,
  inviter: string,
  places: readonly Place[],
) {
  const { catalogue } = env;
  const account = places[0]?.account_id;
  if (account === undefined) return [];
  const groups = [...new Set(places.flatMap(({ invited_groups }) => invited_groups))];
  const rights = await rightsByGroup(tx, catalogue, account, groups);
  const facts = prepare(await loadWorld(tx, { people: [inviter], towards: [account] }), { catalogue });
  const atHome = home(facts, inviter, account);
  const held = effective(facts, inviter, account);
  const may = (permission: string) => has(catalogue, held, permission);
  return places.map((place) => {
    const shared = place.invited_groups.map((group) => rights.get(group) ?? empty);
    const beyondHim = union(
      beyond(union(held, atHome), setOfRole(catalogue, place)),
      beyond(atHome, union(...shared)),
    );
    const mayNot = !may("people.manage") || (shared.length > 0 && !may("groups.manage"));
    return { place, lacks: mayNot || !isEmpty(beyondHim), permissions: names(catalogue, beyondHim) };
  });
}
