import {
  beyond,
  type Facts,
  intersect,
  isEmpty,
  names,
  type PermissionSet,
  share,
  union,
  without,
} from "@keyholder/rules";
import { homeOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";

/** What the asker lacks at home of a right, so that he may not give it (R10). */
export function lacking(permit: Permit, given: PermissionSet): string[] {
  return names(permit.facts.catalogue, beyond(homeOf(permit), given));
}

/** Opening to the whole team gives everything that crosses a link: whoever does it holds all of that at home (R10). */
export function lackingForTeam(permit: Permit): string[] {
  const { everything, reserved, ownerOnly } = permit.facts.sets;
  return lacking(permit, without(everything, union(reserved, ownerOnly)));
}

export function refuseOpeningToTeam(permit: Permit): void {
  const permissions = lackingForTeam(permit);
  if (permissions.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions,
    detail:
      "Opening to the whole team gives everything that passes a link. Share with groups instead, or ask an admin of this account.",
  });
}

/** Nobody gives a right beyond his own home set in the manager account (R10). */
export function refuseRights(permit: Permit, given: readonly PermissionSet[]): void {
  const permissions = lacking(permit, union(...given));
  if (permissions.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions,
    detail: "Choose a right without what you do not hold yourself in this account, or ask its owner.",
  });
}

/** Nobody opens a client further to himself: he would change his own access (R10). */
export function refuseOpeningToOneself(permit: Permit, client: string, before: Facts, after: Facts): void {
  const { person, account } = permit;
  const open = (facts: Facts) => {
    const held = homeOf(permit, facts);
    const links = facts.accounts.get(client)?.activeManagers.filter(({ row }) => row.manager === account.id);
    return intersect(held, union(...(links ?? []).map((link) => share(facts, person.id, link, held))));
  };
  const gained = without(open(after), open(before));
  if (isEmpty(gained)) return;
  throw new Refusal("cannot-give", {
    permissions: names(permit.facts.catalogue, gained),
    detail: "You would open this client further to yourself. Ask somebody else who may share it.",
  });
}
