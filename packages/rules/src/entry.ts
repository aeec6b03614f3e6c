import { effective } from "./effective.ts";
import type { Facts } from "./facts.ts";
import { isEmpty, names, type PermissionSet } from "./permission-set.ts";
import { shortestWay, type Way } from "./way.ts";

/** One way in of a person to an account: direct, or through one of its managers. */
export interface Entry {
  /** The manager account that the way comes through last; null for the direct one. */
  readonly via: string | null;
  /** What is held when it is asked via that account (R8), over all paths that come through it. Never empty. */
  readonly set: PermissionSet;
  /** The accounts of a shortest such path, from the home to the account. */
  readonly path: Way;
}

/** A person's ways into an account that give anything at all, the direct one first, then by manager account. */
export function entries(facts: Facts, person: string, account: string): Entry[] {
  const managers = facts.accounts.get(account)?.activeManagers.map((link) => link.row.manager) ?? [];
  return [null, ...new Set(managers)].flatMap((via) => {
    const asked = via ?? account;
    const set = effective(facts, person, account, asked);
    if (isEmpty(set)) return [];
    const [permission = ""] = names(facts.catalogue, set);
    return [{ via, set, path: shortestWay(facts, { person, account, permission, via: asked }) ?? [] }];
  });
}
