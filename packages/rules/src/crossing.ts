import type { Facts, LinkFact } from "./facts.ts";
import { empty, intersect, isEmpty, type PermissionSet, without } from "./permission-set.ts";
import { share } from "./share.ts";

/** What a person who holds `held` on arrival in a link's manager account holds after crossing it (R6). */
export function crossing(facts: Facts, person: string, link: LinkFact, held: PermissionSet): PermissionSet {
  const { enter, act, viewing, reserved } = facts.sets;
  if (link.state !== "active") return empty;
  if (isEmpty(intersect(held, enter))) return empty;
  if (!facts.accounts.get(link.row.manager)?.open) return empty;
  if (link.row.requireTwoFactor && !facts.people.get(person)?.twoFactor) return empty;

  const shared = intersect(held, share(facts, person, link, held));
  const crossed = without(intersect(shared, link.ceiling), reserved);
  return isEmpty(intersect(held, act)) ? intersect(crossed, viewing) : crossed;
}
