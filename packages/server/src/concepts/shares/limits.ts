import type { AnswerInput, Operations } from "@keyholder/contract";
import {
  type Facts,
  home,
  intersect,
  isEmpty,
  isSubset,
  type LinkFact,
  share,
  union,
  without,
} from "@keyholder/rules";
import { type Entrant, linkBetween, type Place } from "./entrants.ts";

type Limit = AnswerInput<Operations["previewClientSharing"]>["items"][number]["limits"][number];

/** What keeps somebody below what the client is opened to him for: of a shut door the door alone, else each cap. */
export function limitsOf(facts: Facts, place: Place, entrant: Entrant): Limit[] {
  const link = linkBetween(facts, place);
  if (!link || entrant.through === "nothing") return [];
  const shut = shutBy(facts, place, link, entrant.person);
  return shut ? [shut] : cappedBy(facts, place, link, entrant);
}

function shutBy(facts: Facts, { manager }: Place, link: LinkFact, person: string): Limit | null {
  const { sets } = facts;
  const where = facts.accounts.get(manager);
  const held = home(facts, person, manager);
  const member = where?.members.get(person);
  if (facts.people.get(person)?.disabled) return "person-disabled";
  if (member && where?.row.owner !== person && !member.active) {
    const status = member.row.status ?? "active";
    if (status === "invited") return "invited";
    return status === "active" ? "membership-expired" : "membership-suspended";
  }
  if (!where?.open) return where?.row.state === "closed" ? "manager-closed" : "manager-suspended";
  if (isEmpty(intersect(held, sets.enter))) return "clients-enter-missing";
  if (link.row.requireTwoFactor && !facts.people.get(person)?.twoFactor) return "two-factor-missing";
  if (isEmpty(without(link.ceiling, sets.reserved))) return "ceiling-suspended";
  return null;
}

function cappedBy(
  facts: Facts,
  { manager, client }: Place,
  link: LinkFact,
  { person, through }: Entrant,
): Limit[] {
  const { sets } = facts;
  const held = home(facts, person, manager);
  const open = without(share(facts, person, link, held), union(sets.reserved, sets.ownerOnly));
  const state = facts.accounts.get(client)?.row.state;
  const acts = !isEmpty(intersect(held, sets.act));
  const crossing = intersect(intersect(open, held), link.ceiling);
  const limits: (readonly [Limit, boolean])[] = [
    // The own role caps the right of a group. To whom everything is open, his role is all there is.
    ["role-lacks", through === "shares" && !isSubset(intersect(open, link.ceiling), held)],
    ["clients-act-missing", !acts && !isSubset(crossing, sets.viewing)],
    ["ceiling-lacks", !isSubset(intersect(open, held), link.ceiling)],
    ["account-suspended", state === "suspended"],
    ["account-closed", state === "closed"],
  ];
  return limits.filter(([, holds]) => holds).map(([limit]) => limit);
}
