import {
  beyond,
  empty,
  has,
  isEmpty,
  memberSet,
  names,
  type PermissionSet,
  type RoleRef,
  union,
  untouchable,
} from "@keyholder/rules";
import { holdingsOf, homeOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";

type Managing = Permit<"roles.manage">;

/** Somebody who has a role, with his ticks on top of it. */
export interface Holder {
  readonly person_id: string | null;
  readonly name: string;
  readonly ticked: string[];
  readonly unticked: string[];
}

/** What a role gives to one who has it, whether or not his membership counts now. An own role: its permissions. */
export function setWith(permit: Managing, role: RoleRef, { ticked, unticked }: Holder): PermissionSet {
  return memberSet(permit.facts, { account: permit.account.id, role, ticked, unticked });
}

/** Nobody changes the role that he has himself, nor one of somebody who holds more than he does (R10). */
export function refuseUntouchable(
  permit: Managing,
  role: { readonly permissions: string[] },
  holders: readonly Holder[],
): void {
  const actor = { person: permit.person.id, set: holdingsOf(permit) };
  if (holders.some(({ person_id }) => person_id === actor.person))
    throw new Refusal("own-membership", {
      detail: "You have this role yourself. Ask somebody else who may manage roles here.",
    });
  const above = holders.find((holder) => {
    const member = { person: holder.person_id ?? "", set: setWith(permit, role.permissions, holder) };
    return untouchable(permit.facts, permit.account.id, member, actor) === "outranked";
  });
  if (above)
    throw new Refusal("outranked", {
      detail: `${above.name} has this role and holds more than you do here. Ask the owner of the account.`,
    });
}

export interface Gain {
  /** Whatever anybody would gain. */
  readonly all: PermissionSet;
  /** As the ceiling of a manager. */
  readonly asCeiling: PermissionSet;
  /** As a right in a client. */
  readonly asRight: PermissionSet;
}

/**
 * Nobody makes a role, or puts one in the place of another, so that anybody gains what he does not hold himself (R10). A
 * share's right is checked against his own home set; and a ceiling is raised by nobody but who may manage managers: that
 * is reserved (R6), and a role must not be the way around it.
 */
export function refuseGain(permit: Managing, { all, asCeiling, asRight }: Gain): void {
  const { facts } = permit;
  const holdings = holdingsOf(permit);
  const maySetCeilings = has(facts.catalogue, holdings, "managers.manage");
  const unheld = beyond(holdings, all);
  const elsewhere = union(beyond(homeOf(permit), asRight), maySetCeilings ? empty : asCeiling);
  const tooMuch = union(unheld, elsewhere);
  if (isEmpty(tooMuch)) return;
  throw new Refusal("cannot-give", {
    permissions: names(facts.catalogue, tooMuch),
    detail: isEmpty(unheld)
      ? "This role is also a manager's ceiling or a right in a client, which you may not raise. Ask the owner of the account."
      : "Leave out what you do not hold yourself, or ask the owner of the account.",
  });
}
